import { describe, expect, it } from 'vitest';
import { pictureAddress } from '../../client/src/preview/page/pictureAddress.ts';

const base = {
	root: '/home/ada/site',
	address: 'https://window.example/home/ada/site',
	folder: '/home/ada/site/content/en/blog/x',
	generation: 3,
};

describe('the address of a picture in the preview', () => {
	it('is that of its file below the root', () => {
		expect(pictureAddress('/home/ada/site/static/a b#1?.jpg', base)).toBe(
			'https://window.example/home/ada/site/static/a%20b%231%3F.jpg?v=3',
		);
	});

	it('is found from the folder of the post', () => {
		expect(pictureAddress('./a.jpg', base)).toBe('https://window.example/home/ada/site/content/en/blog/x/a.jpg?v=3');
		expect(pictureAddress('../y/a.jpg', base)).toBe('https://window.example/home/ada/site/content/en/blog/y/a.jpg?v=3');
	});

	for (const path of [
		'/etc/passwd',
		'/home/ada/site-of-another/a.jpg',
		'/home/ada/site',
		'/home/ada/site/../secret.jpg',
		'../../../../../secret.jpg',
		'../../../../../../../../../../etc/passwd',
		'/../../etc/passwd',
		'c:/home/ada/site/a.jpg',
	]) {
		it(`is none for ${path}, which leads out of the root`, () => {
			expect(pictureAddress(path, base)).toBeUndefined();
		});
	}

	it('is none where the root is a whole disk', () => {
		expect(pictureAddress('/etc/x.png', { ...base, root: '/', folder: '' })).toBeUndefined();
	});

	it('takes a drive with a small or a capital letter, with a slash before it or without', () => {
		const windows = {
			...base,
			root: '/c:/site',
			address: 'https://window.example/c%3A/site/',
			folder: '/C:/site/blog',
		};
		expect(pictureAddress('C:/site/a.jpg', windows)).toBe('https://window.example/c%3A/site/a.jpg?v=3');
		expect(pictureAddress('a.jpg', windows)).toBe('https://window.example/c%3A/site/blog/a.jpg?v=3');
		expect(pictureAddress('/d:/site/a.jpg', windows)).toBeUndefined();
	});
});
