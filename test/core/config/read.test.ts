import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../server/src/core/config/read.ts';
import { configRules } from '../../../server/src/core/config/rules.ts';
import { applyEdits } from '../../../server/src/core/fix.ts';
import { processorTime } from '../../support/processorTime.ts';

/** The problems of a file, each as rule, the text it is about, and message. */
function told(text: string): [string, string, string][] {
	return readConfig(text).problems.map(({ rule, span, message }) => [rule, text.slice(span.start, span.end), message]);
}

/** The file after the first fix of its only problem. */
function mended(text: string): string {
	const { problems } = readConfig(text);
	expect(problems).toHaveLength(1);
	return applyEdits(text, problems[0]?.fixes[0]?.edits ?? []);
}

describe('the team’s settings', () => {
	it('are read whole from a file without a fault', () => {
		const { config, problems } = readConfig(`profile: hugo
rules:
  image/no-text: off
  date/invalid: warning
fields:
  Venue: { type: string, required: warning, about: Where it was. }
  keywords: { required: false }
  sponsor:
terms: [KubeCon, "1.25"]
include:
  - ./drafts/**
exclude: ["**/archive/**"]
`);
		expect(problems).toEqual([]);
		expect(config).toEqual({
			profile: 'hugo',
			severities: new Map([
				['image/no-text', 'off'],
				['date/invalid', 'warning'],
			]),
			fields: new Map([
				['venue', { type: 'string', required: 'warning', about: 'Where it was.' }],
				['keywords', { required: false }],
				['sponsor', {}],
			]),
			terms: ['KubeCon', '1.25'],
			include: ['drafts/**'],
			exclude: ['**/archive/**'],
		});
	});

	it('are empty in an empty file, one of comments, and one whose settings hold nothing yet', () => {
		for (const text of ['', '\n', '# profile: istio\n', 'rules:\ninclude:\nfields:\n']) {
			const { config, problems } = readConfig(text);
			expect(problems).toEqual([]);
			expect(config.severities.size + config.fields.size + config.include.length).toBe(0);
		}
	});

	it('keep what is right beside what is wrong', () => {
		const text = `profle: hugo
profile: isto
rules:
  image/notext: off
  image/no-text: warn
  date/invalid: info
fields:
  venue: { type: txt, required: warning }
terms: [KubeCon, 1.25, [a]]
exclude: [drafts/**, /notes/*.md]
`;
		expect(told(text)).toEqual([
			['config/key', 'profle', 'There is no setting profle. Did you mean profile?'],
			['config/value', 'isto', 'isto cannot stand here; there are istio, hugo. Did you mean istio?'],
			['config/key', 'image/notext', 'There is no rule image/notext. Did you mean image/no-text?'],
			['config/value', 'warn', 'warn cannot stand here; there are off, info, warning, error. Did you mean warning?'],
			['config/value', 'txt', expect.stringContaining('txt cannot stand here; there are string, date,')],
			['config/value', '1.25', 'A text belongs here. Put it in quotes if it looks like something else.'],
			['config/value', '[a]', 'A text belongs here. Put it in quotes if it looks like something else.'],
			['config/value', '/notes/*.md', 'A glob begins in the folder of this file, without /.'],
		]);
		const { config } = readConfig(text);
		expect(config.profile).toBeUndefined();
		expect([...config.severities]).toEqual([['date/invalid', 'info']]);
		expect([...config.fields]).toEqual([['venue', { required: 'warning' }]]);
		expect({ terms: config.terms, exclude: config.exclude }).toEqual({ terms: ['KubeCon'], exclude: ['drafts/**'] });
	});

	it('have a fix where what was meant is clear', () => {
		expect(mended('rules:\n  image/no-txt: off\n')).toBe('rules:\n  image/no-text: off\n');
		expect(mended('rules:\n  image/no-text: false\n')).toBe('rules:\n  image/no-text: off\n');
		expect(mended('terms: [1.25]\n')).toBe('terms: ["1.25"]\n');
		expect(mended('include: [**/*.md]\n')).toBe('include: ["**/*.md"]\n');
		expect(mended('exclude: [drafts/]\n')).toBe('exclude: ["drafts/**"]\n');
		expect(mended("exclude: ['drafts\\a.md']\n")).toBe('exclude: ["drafts/a.md"]\n');
		expect(mended('terms: KubeCon\n')).toBe('terms: [KubeCon]\n');
	});

	it('say why a glob can match nothing', () => {
		const glob = (text: string) => told(`exclude: [${JSON.stringify(text)}]\n`).map(([, , message]) => message);
		expect(glob('!drafts/**')).toEqual(['A glob cannot begin with !. Put what is to be left alone under exclude.']);
		expect(glob('../x/**')).toEqual(['A glob cannot lead out of the folder of this file. Put the file further up.']);
		expect(glob('{a,b}'.repeat(30))).toEqual([expect.stringContaining('too many choices in braces')]);
		expect(glob('a'.repeat(301))).toEqual(['This is longer than 300 characters.']);
		expect(told('exclude:\n  - !drafts/**\n')).toEqual([
			['config/value', '', '!drafts/** is read as a tag of YAML’s. Put a value that begins with ! in quotes.'],
		]);
	});

	it('do not count at all where the file does not parse, and say where', () => {
		expect(told('profile: "istio\nrules:\n')).toEqual([
			['config/syntax', '"istio', 'The " that begins here is never closed.'],
		]);
		expect(told('rules:\n\timage/no-text: off\n')[0]?.[2]).toBe(
			'A tab stands at the beginning of this line. Use spaces.',
		);
		expect(told('profile: hugo\n---\nprofile: istio\n')).toEqual([
			['config/syntax', '', 'A second document begins here with ---. Put everything in one.'],
		]);
		expect(readConfig('profile: hugo\nrules: [\n').config.profile).toBeUndefined();
		expect(told('- profile\n')[0]?.slice(0, 2)).toEqual(['config/value', '- profile']);
	});

	it('are read with line ends of any kind, the last of what stands twice', () => {
		for (const end of ['\n', '\r\n', '\r']) {
			const text = ['profile: istio', 'rules:', '  image/no-text: off', 'profile: hugo', ''].join(end);
			expect(told(text)).toEqual([['config/key', 'profile', 'profile stands twice; this one is not read.']]);
			expect(readConfig(text).config.profile).toBe('hugo');
			expect(readConfig(text).config.severities.get('image/no-text')).toBe('off');
		}
	});

	it('know no name that every object has', () => {
		const text = 'rules:\n  __proto__: off\n  constructor: off\n__proto__:\n  profile: hugo\ntoString: x\n';
		expect(told(text).map(([rule, about]) => [rule, about])).toEqual([
			['config/key', '__proto__'],
			['config/key', 'constructor'],
			['config/key', '__proto__'],
			['config/key', 'toString'],
		]);
		expect(readConfig('fields:\n  __proto__: { required: error }\n').config.fields.get('__proto__')).toEqual({
			required: 'error',
		});
		expect(({} as { required?: unknown }).required).toBeUndefined();
	});
});

describe('a settings file that fights back', () => {
	const letters = Array.from({ length: 30 }, (_, i) => `a${i}: &a${i} [*a${i - 1},*a${i - 1},*a${i - 1}]`);
	const inputs: Readonly<Record<string, { text: string; message: string | RegExp }>> = {
		'an alias bomb': { text: `terms: &x [${letters.join(', ')}]\ninclude: *x\n`, message: /./ },
		'aliases of aliases': { text: ['a: &a [x]', ...letters].join('\n'), message: /There is no setting a/ },
		'brackets 10,000 deep': { text: '['.repeat(10_000), message: 'This is nested too deep to be read.' },
		'brackets 250,000 deep': { text: '['.repeat(250_000), message: 'This is nested too deep to be read.' },
		'maps 10,000 deep': { text: '{a: '.repeat(10_000), message: 'This is nested too deep to be read.' },
		'dashes 10,000 deep': { text: '- '.repeat(10_000), message: 'This is nested too deep to be read.' },
		'indentation 700 deep': {
			text: Array.from({ length: 700 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
			message: 'This is nested too deep to be read.',
		},
		'a NUL character': { text: 'profile: "hugo\0"\n', message: /NUL character/ },
		'more than 256 KB': {
			text: `# ${'x'.repeat(256 * 1024)}`,
			message: 'This file is longer than 256 KB, so it is not read.',
		},
		'20,000 unknown names': {
			text: Array.from({ length: 20_000 }, (_, i) => `k${i}: v`).join('\n'),
			message: 'There is no setting k0.',
		},
		'60,000 faults': { text: ': :\n'.repeat(60_000), message: /colon/ },
		'a list of 80,000 references': { text: `terms: [${'*x,'.repeat(80_000)}]`, message: /Only the first 2000/ },
		'a value of 250,000 letters': { text: `profile: ${'i'.repeat(250_000)}`, message: /^i{39}… cannot stand here/ },
		'lone surrogates': { text: 'terms: ["\ud800"]\nprofile: \udc00\n', message: /cannot stand here/ },
	};
	for (const [name, { text, message }] of Object.entries(inputs)) {
		it(`is told apart soon: ${name}`, () => {
			const start = processorTime();
			const { config, problems } = readConfig(text);
			expect(processorTime() - start).toBeLessThan(5000);
			expect(problems[0]?.message).toMatch(message);
			expect(problems.length).toBeLessThanOrEqual(100);
			expect(config.profile).toBeUndefined();
		}, 10_000);
	}

	it('points at a mark that nobody sees on a line of its own', () => {
		expect(readConfig('profile:\n\ufeff').problems.map(({ span }) => span)).toEqual([{ start: 9, end: 10 }]);
	});

	it('never throws, and every range lies inside the text', () => {
		const piece = fc.constantFrom(
			...'profile:,rules:,fields:,terms:,include:,image/no-text,istio,off,*,**,!,&a,[,],{,},"'.split(','),
			...["'", '- ', ': ', '\n', '\r', '  ', '#', '\0', '\ufeff', '---\n', '|', '>', '%', '@', 'é', '𝒲'],
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
				const text = pieces.join('');
				for (const { span, fixes } of readConfig(text).problems) {
					expect(span.start).toBeGreaterThanOrEqual(0);
					expect(span.end).toBeLessThanOrEqual(text.length);
					expect(span.start).toBeLessThanOrEqual(span.end);
					for (const fix of fixes) expect(() => applyEdits(text, fix.edits)).not.toThrow();
				}
			}),
			{ numRuns: 500 },
		);
	});
});

for (const { name, examples } of configRules) {
	describe(name, () => {
		for (const { text, fixed } of examples.bad) {
			it(`says something about ${JSON.stringify(text)}, and its fix helps`, () => {
				const found = readConfig(text).problems.filter(({ rule }) => rule === name);
				expect(found).not.toEqual([]);
				if (fixed === undefined) return;
				const after = applyEdits(text, found[0]?.fixes[0]?.edits ?? []);
				expect(after).toBe(fixed);
				expect(readConfig(after).problems).toEqual([]);
			});
		}
		for (const { text } of examples.good) {
			it(`says nothing about ${JSON.stringify(text)}`, () => {
				expect(readConfig(text).problems).toEqual([]);
			});
		}
	});
}
