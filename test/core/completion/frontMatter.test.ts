import { describe, expect, it } from 'vitest';
import { labels, suggestions, taken } from './support.ts';

describe('the names of fields', () => {
	it('are those of the site that the post does not have, in the site’s order', async () => {
		const found = await labels('---\ntitle: Mesh Day\n|\nkeywords: [mesh]\n---\n');
		expect(found.slice(0, 4)).toEqual(['subtitle', 'description', 'publishdate', 'attribution']);
		expect(found).not.toContain('title');
		expect(found).not.toContain('keywords');
	});

	it.each([
		['---\npubl|\n---\n', '---\npublishdate: <1:2026-03-12>\n---\n'],
		['---\npubl|', '---\npublishdate: <1:2026-03-12>'],
		['---\r\npubl|\r\n---\r\n', '---\r\npublishdate: <1:2026-03-12>\r\n---\r\n'],
		['---\n|: 2026-01-01\n---\n', '---\npublishdate: 2026-01-01\n---\n'],
		['---\npub|lish: 2026-01-01\n---\n', '---\npublishdate: 2026-01-01\n---\n'],
		['---\ntitle: a\npubl|\n\nText.\n', '---\ntitle: a\npublishdate: <1:2026-03-12>\n\nText.\n'],
		['+++\npubl|\n+++\n', '+++\npublishdate = <1:2026-03-12>\n+++\n'],
		['{\n  |\n}\n', '{\n  "publishdate": "<1:2026-03-12>"\n}\n'],
		['{\n  publ|\n}\n', '{\n  "publishdate": "<1:2026-03-12>"\n}\n'],
		['{\n  "title": "a",\n  "publ|"\n}\n', '{\n  "title": "a",\n  "publishdate": "<1:2026-03-12>"\n}\n'],
		['{\n  "title": "a",\n  "publ|\n}\n', '{\n  "title": "a",\n  "publishdate": "<1:2026-03-12>"\n}\n'],
		['{"title": "a {b}", "|": "2026-01-01"}\n', '{"title": "a {b}", "publishdate": "2026-01-01"}\n'],
	])('are written with their sign and a value of their type: %j', async (marked, result) => {
		expect(await taken(marked, 'publishdate')).toBe(result);
	});

	it('say what the site does with them', async () => {
		const [title] = await suggestions('---\nti|\n---\n');
		expect(title).toMatchObject({ label: 'title', about: 'The heading of the post.', detail: 'every post has it' });
	});

	it('are found where the head does not parse', async () => {
		expect(await labels('---\ntitle: a: b\nkeywords: [a\n  b]\n|\n---\n')).toContain('publishdate');
	});

	it.each([
		['a comment', '---\n# pub|\n---\n'],
		['a text over several lines', '---\ndescription: >\n  pub|\n---\n'],
		['a list over several lines', '---\naliases: [a,\npub|\n---\n'],
		['the fence', '---|\ntitle: a\n---\n'],
		['the body', '---\ntitle: a\n---\npub|\n'],
		['a group of TOML', '+++\n[params]\npub|\n+++\n'],
		['a text in three quotes', '+++\ndescription = """\npub|\n"""\n+++\n'],
		['a field that is no group of its own', '{\n"params": { "pub|" }\n}\n'],
		['front of a head in JSON', '|{\n"title": "a"\n}\n'],
		['a place behind a value of JSON', '{\n"title": "a" pub|\n}\n'],
		['a post without a head', 'pub|'],
	])('are not suggested in %s', async (_, marked) => {
		expect(await labels(marked)).toEqual([]);
	});
});

describe('the values of fields', () => {
	it.each([
		['---\nkeywords: [|]\n---\n', '---\nkeywords: [Istio Day]\n---\n'],
		['{\n"keywords": [|]\n}\n', '{\n"keywords": ["Istio Day"]\n}\n'],
		['{\n"keywords": ["mesh", "is|"]\n}\n', '{\n"keywords": ["mesh", "Istio Day"]\n}\n'],
		['{\n"keywords": ["mesh", "is|\n]\n}\n', '{\n"keywords": ["mesh", "Istio Day"\n]\n}\n'],
		['{"title": "[", "keywords": ["mesh", is|]}\n', '{"title": "[", "keywords": ["mesh", "Istio Day"]}\n'],
		['---\nkeywords: [mesh,|]\n---\n', '---\nkeywords: [mesh,Istio Day]\n---\n'],
		['---\nkeywords: [mesh, is|\n---\n', '---\nkeywords: [mesh, Istio Day\n---\n'],
		['---\nkeywords: [mesh, "is|"]\n---\n', '---\nkeywords: [mesh, "Istio Day"]\n---\n'],
		['---\nkeywords: [mesh, "is|]\n---\n', '---\nkeywords: [mesh, "Istio Day"]\n---\n'],
		['---\nkeywords: [is|, mesh]\n---\n', '---\nkeywords: [Istio Day, mesh]\n---\n'],
		['---\nkeywords: [\n  mesh,\n  is|\n]\n---\n', '---\nkeywords: [\n  mesh,\n  Istio Day\n]\n---\n'],
		['---\nkeywords:\n- |\n---\n', '---\nkeywords:\n- Istio Day\n---\n'],
		['---\nkeywords:\n  - mesh\n  - is|\n---\n', '---\nkeywords:\n  - mesh\n  - Istio Day\n---\n'],
		['---\nkeywords:\n-|\n---\n', '---\nkeywords:\n- Istio Day\n---\n'],
		['---\nkeywords:\n- mesh\n- is|', '---\nkeywords:\n- mesh\n- Istio Day'],
		['+++\nkeywords = [|]\n+++\n', '+++\nkeywords = ["Istio Day"]\n+++\n'],
		['+++\nkeywords = ["mesh", "i|"]\n+++\n', '+++\nkeywords = ["mesh", "Istio Day"]\n+++\n'],
	])('are keywords of the site in any list: %j', async (marked, result) => {
		expect(await taken(marked, 'Istio Day')).toBe(result);
	});

	it('are keywords by how often the site has them, without those of the list', async () => {
		expect(await labels('---\nkeywords: [|]\n---\n')).toEqual(['istio', 'Istio Day', 'C++: a love story']);
		expect(await labels('---\nkeywords: ["ISTIO", |]\n---\n')).toEqual(['Istio Day', 'C++: a love story']);
		expect(await labels('---\nkeywords:\n- istio day\n- |\ntitle: a\n---\n')).toEqual(['istio', 'C++: a love story']);
		expect(await labels('{\n  "keywords": ["Istio", "|"]\n}\n')).toEqual(['Istio Day', 'C++: a love story']);
	});

	it('are put in quotes where their format would read something else', async () => {
		expect(await taken('---\nkeywords: [|]\n---\n', 'C++: a love story')).toContain('["C++: a love story"]');
		expect(await taken('---\nattribution: |\n---\n', 'Ben "Bo" Ruiz')).toContain('attribution: \'Ben "Bo" Ruiz\'\n');
		expect(await taken('---\nattribution: "|"\n---\n', 'Ben "Bo" Ruiz')).toContain('"Ben \\"Bo\\" Ruiz"\n');
	});

	it.each([
		['---\nattribution: |\n---\n', '---\nattribution: Ada Lin (Example Corp)\n---\n'],
		['---\nattribution:|\n---\n', '---\nattribution: Ada Lin (Example Corp)\n---\n'],
		['---\nattribution: "Ad|\n---\n', '---\nattribution: "Ada Lin (Example Corp)"\n---\n'],
		['---\nattribution: Ad|a L # who\n---\n', '---\nattribution: Ada Lin (Example Corp) # who\n---\n'],
		['+++\nattribution = |\n+++\n', '+++\nattribution = "Ada Lin (Example Corp)"\n+++\n'],
		['{\n"attribution": |\n}\n', '{\n"attribution": "Ada Lin (Example Corp)"\n}\n'],
		['{"attribution":|, "title": "a"}\n', '{"attribution": "Ada Lin (Example Corp)", "title": "a"}\n'],
		['{"attribution": "Ad|"}\n', '{"attribution": "Ada Lin (Example Corp)"}\n'],
	])('are the attributions of earlier posts: %j', async (marked, result) => {
		expect(await taken(marked, 'Ada Lin (Example Corp)')).toBe(result);
	});

	it('are pictures of the bundle for the one that is shared, those that the post does not show first', async () => {
		const marked = '---\nsocial_image: |\n---\n\n{{< image link="./booth.png" >}}\n';
		expect(await labels(marked)).toEqual(['welcome.jpg', 'booth.png']);
		expect(await taken(marked, 'welcome.jpg')).toContain('social_image: welcome.jpg\n');
	});

	it('are today for a date, with its weekday', async () => {
		expect(await suggestions('---\npublishdate: |\n---\n')).toMatchObject([
			{ label: '2026-03-12', detail: 'today, Thursday' },
		]);
		expect(await taken('---\npublishdate:|\n---\n', '2026-03-12')).toBe('---\npublishdate: 2026-03-12\n---\n');
		expect(await taken('+++\ndate = |\n+++\n', '2026-03-12')).toBe('+++\ndate = 2026-03-12\n+++\n');
		expect(await taken('{"date": |}\n', '2026-03-12')).toBe('{"date": "2026-03-12"}\n');
	});

	it('are true and false where nothing else is', async () => {
		expect(await labels('---\ndraft: |\n---\n')).toEqual(['true', 'false']);
		expect(await taken('---\ndraft: |\n---\n', 'true')).toContain('draft: true\n');
		expect(await taken('+++\ndraft = |\n+++\n', 'true')).toContain('draft = true\n');
		expect(await taken('{"draft": tr|}\n', 'true')).toBe('{"draft": true}\n');
	});

	it.each([
		['a title', '---\ntitle: Mesh |\n---\n'],
		['a comment behind a value', '---\npublishdate: 2026-01-01 # |\n---\n'],
		['behind a value in quotes', '---\nattribution: "Ada" |\n---\n'],
		['behind a list', '---\nkeywords: [a] |\n---\n'],
		['a field that nobody knows', '---\nno_such: |\n---\n'],
		['a single keyword, which would be no list', '---\nkeywords: |\n---\n'],
	])('are not suggested in %s', async (_, marked) => {
		expect(await labels(marked)).toEqual([]);
	});
});
