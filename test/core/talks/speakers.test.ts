import { describe, expect, it } from 'vitest';
import { speakersInWords, splitSpeakers } from '../../../server/src/core/talks/speakers.ts';

const ada = { name: 'Ada Quist', company: 'Tidewater' };
const bram = { name: 'Bram Oster', company: 'Harbour Labs' };

describe('the speakers at the end of a talk’s name', () => {
	it.each([
		['Sails for Sidecars - Ada Quist, Tidewater', 'Sails for Sidecars', [ada]],
		['Sails – Ada Quist, Tidewater & Bram Oster, Harbour Labs', 'Sails', [ada, bram]],
		['Sails - Ada Quist, Tidewater; Bram Oster, Harbour Labs', 'Sails', [ada, bram]],
		['Sails - Ada Quist & Bram Oster, Harbour Labs', 'Sails', [{ name: 'Ada Quist' }, bram]],
		['Sails - Ada van der Quist, Quay & Sons', 'Sails', [{ name: 'Ada van der Quist', company: 'Quay & Sons' }]],
		['Sails - Øyvind Æsir-Lund, Longshore, Inc.', 'Sails', [{ name: 'Øyvind Æsir-Lund', company: 'Longshore, Inc.' }]],
		[
			'Sails - a Story - Ada Quist, Tidewater - EMEA',
			'Sails - a Story',
			[{ name: 'Ada Quist', company: 'Tidewater - EMEA' }],
		],
	])('are read from %s', (name, title, speakers) => {
		expect(splitSpeakers(name)).toEqual({ title, speakers });
	});

	it.each([
		'Sails for Sidecars',
		'Future of Meshes - Sidecar, Sidecarless or Both?',
		'Future of Meshes - Panel Discussion',
		'Sails - Lessons Learned',
		'Sails - Live from the Quay, Part 2',
		'Zero-Downtime Anchors',
		'- Ada Quist, Tidewater',
	])('are not made up for %s', (name) => {
		expect(splitSpeakers(name)).toEqual({ title: name, speakers: [] });
	});

	it('are told with their companies', () => {
		expect(speakersInWords([ada, { name: 'Bram Oster' }])).toBe('Ada Quist (Tidewater), Bram Oster');
	});
});
