import { describe, expect, it } from 'vitest';
import { cardOf } from '../../server/src/core/render/card.ts';
import { check } from '../support/check.ts';

async function card(head: string) {
	const { post, place, facts } = await check(`---\n${head}\n---\n\nText.\n`);
	return cardOf(post.frontMatter, place, facts);
}

describe('the card of a shared post', () => {
	it('has the title, the description and the picture of the post', async () => {
		expect(await card('title: Harbour Day\ndescription: What we saw.\nsocial_image: booth.png')).toEqual({
			title: 'Harbour Day',
			description: 'What we saw.',
			named: 'booth.png',
			picture: { name: 'booth.png', path: '/site/content/en/blog/2026/example/booth.png' },
		});
	});

	it('takes a picture whatever its case, as the site does', async () => {
		expect((await card('social_image: Booth.PNG')).picture?.name).toBe('booth.png');
	});

	for (const named of ['gone.png', './booth.png', '']) {
		it(`has no picture of its own where the post names "${named}"`, async () => {
			expect(await card(`title: A\nsocial_image: "${named}"`)).toEqual({ title: 'A', description: '', named });
		});
	}

	it('shows a title that is a number as it is written', async () => {
		expect((await card('title: 2026.10')).title).toBe('2026.10');
	});
});
