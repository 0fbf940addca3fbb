import { describe, expect, it } from 'vitest';
import { examplePath } from '../support/check.ts';
import { covered, found, head, mended } from './support.ts';

const pathIn = (language: string) => examplePath.replace('/en/', `/${language}/`);

describe('a caption’s end is judged as its build does, in each language', () => {
	const captioned = (words: string) => `{{< image link="./welcome.jpg" caption="${words}" >}}\n`;

	it.each([
		['es', 'La sala llena.', 'La sala llena'],
		['uk', 'Повна зала.', 'Повна зала'],
		['uk', 'Так почався «День мережі»...', 'Так почався «День мережі»…'],
		['zh', '会场满座.', '会场满座'],
	])('in %s, %s loses its full stop', async (language, words, without) => {
		expect(await mended('image/caption-period', captioned(words), { path: pathIn(language) })).toBe(captioned(without));
	});

	it.each([
		['zh', '会场满座。'],
		['zh', '会场满座……'],
		['es', '«La sala llena.»'],
		['uk', '«Повна зала.»'],
	])('in %s, %s stays', async (language, words) => {
		expect(await covered('image/caption-period', captioned(words), { path: pathIn(language) })).toEqual([]);
	});
});

describe('a description ends in the full stop of its script', () => {
	it.each([
		['es', 'Un día en Oporto', 'Un día en Oporto.'],
		['es', 'Un día en el «Muelle»', 'Un día en el «Muelle».'],
		['uk', 'День у Порту', 'День у Порту.'],
		['zh', '在波尔图的一天', '在波尔图的一天。'],
		['zh', '在波尔图（葡萄牙）', '在波尔图（葡萄牙）。'],
	])('in %s, %s is mended', async (language, words, whole) => {
		const text = head(`description: ${words}`);
		expect(await mended('description/ending', text, { path: pathIn(language) })).toBe(head(`description: ${whole}`));
	});

	it.each([
		['zh', '在波尔图的一天（我们都在。）'],
		['zh', '他们说：「我们都在。」'],
		['uk', 'Вони сказали «Ми всі тут.»'],
	])('in %s, where a sentence ended inside its marks, as in %s, its author decides', async (language, words) => {
		const [problem, ...others] = await found('description/ending', head(`description: ${words}`), {
			path: pathIn(language),
		});
		expect(others).toEqual([]);
		expect(problem?.fixes.map(({ safe }) => safe)).toEqual([false]);
	});
});

describe('quotes of other languages are theirs', () => {
	it.each([
		['es', 'Lo llaman «el muelle», y otros “el puerto”.'],
		['uk', 'Його звуть «причал», „порт“ і “гавань”.'],
		['zh', '他们叫它“码头”。'],
	])('in %s', async (language, text) => {
		expect(await covered('text/curly-quote', `${text}\n`, { path: pathIn(language) })).toEqual([]);
	});
});

describe('names are known between the letters of any script', () => {
	it.each([
		['zh', '我们在Kubecon上见面。', '我们在KubeCon上见面。'],
		['zh', '“Youtube”上有录像。', '“YouTube”上有录像。'],
		['uk', 'Ми були на «Kubecon».', 'Ми були на «KubeCon».'],
		['es', '¿Y la «Kubecon»?', '¿Y la «KubeCon»?'],
	])('in %s: %s', async (language, text, right) => {
		expect(await mended('text/term', `${text}\n`, { path: pathIn(language) })).toBe(`${right}\n`);
	});
});

describe('what was to be replaced is known by the words of each language', () => {
	it.each([
		['es', 'La grabación (enlace por añadir) es larga.', ['enlace por añadir']],
		['es', 'Grabaciones: enlaces por agregar', ['enlaces por agregar']],
		['uk', 'Запис: посилання буде додано пізніше.', ['посилання буде додано']],
		['zh', '录像链接待补充。', ['链接待补充']],
		['zh', '录像（链接稍后添加）', ['链接稍后添加']],
	])('in %s: %s', async (language, text, wanted) => {
		expect(await covered('link/placeholder', `${text}\n`, { path: pathIn(language) })).toEqual(wanted);
	});

	it.each([
		['es', 'Hay 3 enlaces por ponente. [Volver arriba](#)'],
		['uk', 'Посилання буде доданою вартістю. [Нагору](#), [на початок сторінки](#)'],
		['zh', '链接待您点击。[返回顶部](#)'],
	])('and in %s nothing is said of: %s', async (language, text) => {
		expect(await covered('link/placeholder', `${text}\n`, { path: pathIn(language) })).toEqual([]);
	});
});

describe('a summary that begins with the words of the tldr is known in Chinese, which parts no words', () => {
	const link = (tldr: string, summary: string) =>
		head(
			'title: 网格日',
			"date: '2026-03-12T09:30:00Z'",
			'source: Example News',
			'external_url: https://example.org/mesh-day',
			'post_kind: link',
			`tldr: ${tldr}`,
			`summary: ${summary}`,
		);
	const rule = 'link-post/repeated-summary';

	it('is told where it does', async () => {
		const text = link('两百人在老码头相聚，畅谈网格。', '两百人在老码头相聚，畅谈网格，直到深夜。');
		expect(await covered(rule, text)).toEqual(['两百人在老码头相聚，畅谈网格。']);
	});

	it('is not told where it says something else, or the tldr is a few signs', async () => {
		expect(await covered(rule, link('两百人在老码头相聚，畅谈网格。', '两百人在老码头相聚，共进晚餐。'))).toEqual([]);
		expect(await covered(rule, link('老码头相聚。', '老码头相聚，畅谈网格。'))).toEqual([]);
	});
});
