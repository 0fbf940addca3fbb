import { describe, expect, it } from 'vitest';
import { playerOf, startOf, thumbnailOf, videoOf } from '../../client/src/preview/page/video.ts';

describe('a frame with a video', () => {
	for (const address of [
		'https://www.youtube.com/embed/aB3dE5fG7h_',
		'https://www.youtube.com/embed/aB3dE5fG7h_?si=abc&start=12',
		'//www.youtube-nocookie.com/embed/aB3dE5fG7h_',
		'http://youtube.com/embed/aB3dE5fG7h_',
	]) {
		it(`is known by ${address}`, () => expect(videoOf(address)).toBe('aB3dE5fG7h_'));
	}

	for (const address of [
		'https://www.youtube.com/embed/videoseries?list=x',
		'https://www.youtube.com.evil.example/embed/aB3dE5fG7h_',
		'https://player.vimeo.com/video/76979871',
		'javascript://www.youtube.com/embed/aB3dE5fG7h_',
		'https://www.youtube.com/embed/aB3dE5fG7h_/../../x',
		'',
	]) {
		it(`is not taken for one of YouTube's by "${address}"`, () => expect(videoOf(address)).toBeUndefined());
	}

	it('plays from where it should, without cookies', () => {
		const start = startOf('https://www.youtube.com/embed/aB3dE5fG7h_?start=90');
		expect(playerOf('aB3dE5fG7h_', start)).toBe(
			'https://www.youtube-nocookie.com/embed/aB3dE5fG7h_?autoplay=1&start=90',
		);
		expect(startOf('https://www.youtube.com/embed/aB3dE5fG7h_?start=x')).toBe(0);
	});

	it('has a thumbnail', () => {
		expect(thumbnailOf('aB3dE5fG7h_')).toBe('https://i.ytimg.com/vi/aB3dE5fG7h_/hqdefault.jpg');
	});
});
