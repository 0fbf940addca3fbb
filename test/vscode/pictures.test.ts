import fs from 'node:fs';
import path from 'node:path';
import { inSite, openNewPost, untilRules } from '../support/vscode-posts.ts';

const quay = () => inSite('content/en/blog/2026/harbour-day/quay.jpg');
const block = '{{< image link="./quay.jpg" caption="The quay" >}}';

describe('a post that is not edited', () => {
	it('loses the problem of a missing picture when the picture is added', async () => {
		const post = await openNewPost('picture-added', block);
		await untilRules(post, ['image/missing-file']);
		fs.copyFileSync(quay(), path.join(path.dirname(post.fileName), 'quay.jpg'));
		await untilRules(post, []);
	});

	it('has the problem again when the picture is deleted', async () => {
		const post = await openNewPost('picture-deleted', block);
		const picture = path.join(path.dirname(post.fileName), 'quay.jpg');
		fs.copyFileSync(quay(), picture);
		await untilRules(post, []);
		fs.rmSync(picture);
		await untilRules(post, ['image/missing-file']);
	});

	it('has the problem while the picture has another name, and loses it when it is renamed back', async () => {
		const post = await openNewPost('picture-renamed', block);
		const picture = path.join(path.dirname(post.fileName), 'quay.jpg');
		fs.copyFileSync(quay(), picture);
		await untilRules(post, []);
		fs.renameSync(picture, picture.replace('quay', 'key'));
		await untilRules(post, ['image/missing-file']);
		fs.renameSync(picture.replace('quay', 'key'), picture);
		await untilRules(post, []);
	});
});
