import { describe, expect, it } from 'vitest';
import { URI } from 'vscode-uri';
import { pictureAddressFrom } from '../../server/src/features/pictureAddress.ts';

const post = URI.parse('file:///site/content/en/blog/2026/day/index.md');

function address(target: string | undefined, picture: string, document = post): string {
	return pictureAddressFrom(target === undefined ? undefined : URI.parse(target), document, picture);
}

describe('a picture of a page that is kept', () => {
	const picture = '/site/content/en/blog/2026/day/the quay.jpg';

	it('is named as seen from the folder of the page', () => {
		expect(address('file:///site/content/en/blog/2026/day/page.html', picture)).toBe('the%20quay.jpg');
		expect(address('file:///site/page.html', picture)).toBe('content/en/blog/2026/day/the%20quay.jpg');
		expect(address('file:///site/out/pages/page.html', picture)).toBe('../../content/en/blog/2026/day/the%20quay.jpg');
	});

	it('has an address that holds everywhere where the page is in another file system or its place is not known', () => {
		const whole = 'file:///site/content/en/blog/2026/day/the%20quay.jpg';
		expect(address(undefined, picture)).toBe(whole);
		expect(address('vscode-remote://there/site/page.html', picture)).toBe(whole);
	});

	it('leads from no drive to another', () => {
		const onDrive = URI.parse('file:///c:/site/index.md');
		expect(address('file:///d:/page.html', 'c:/site/a.jpg', onDrive)).toBe('file:///c%3A/site/a.jpg');
		expect(address('file:///c:/out/page.html', 'c:/site/a.jpg', onDrive)).toBe('../site/a.jpg');
	});
});
