import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnTemplate } from '../../../../server/src/core/site/learned/template.ts';

describe('a shortcode’s template', () => {
	it.each([
		['{{ .Get "name" }} {{ .Get `other` }}', ['name', 'other']],
		['{{- $x := .Get "name" | default "a" -}}{{ $.Get "other" }}', ['name', 'other']],
		['{{ with .Get "name" }}{{ . }}{{ end }}', ['name']],
		['{{ if (.Get "a") }}{{ .Get "a" }}{{ end }}', ['a']],
		['{{ .Parent.Get "outer" }}', []],
		['{{/* .Get "no" */}}<p>.Get "no"</p>', []],
		['{{ print "say .Get \\"no\\"" }}', []],
	])('names the parameters that it reads: %s', (text, parameters) => {
		expect(learnTemplate(text).parameters).toEqual(parameters);
	});

	it('counts those that it reads by position', () => {
		expect(learnTemplate('{{ .Get 0 }}{{ .Get 2 }}').positions).toBe(3);
		expect(learnTemplate('{{ .Get "a" }}').positions).toBe(0);
	});

	it.each([
		['{{ .Get "a" }}', false],
		['{{ .Page.Params.title }}{{ .Site.Params.x }}{{ $.Page.Params.y }}', false],
		['{{ range $k, $v := .Params }}{{ end }}', true],
		['{{ index .Params "a" }}', true],
		['{{ .Params.a }}', true],
		['{{ .Get $name }}', true],
		['{{ partial "box" . }}', true],
		['{{ partial "box" (dict "ctx" .) }}', true],
		['{{ .Get "a" ', true],
	])('may read more where names are worked out, or the shortcode is handed on: %s', (text, more) => {
		expect(learnTemplate(text).mayReadMore).toBe(more);
	});

	it.each([
		['<b>{{ .Get 0 }}</b>', 'single'],
		['', undefined],
		['\n', undefined],
		['<hr>', 'single'],
		['<b>{{ .Inner }}</b>', 'paired'],
		['{{ .Inner | markdownify }}', 'paired'],
		['{{ $.Inner }}', 'paired'],
		['{{ with .InnerDeindent }}{{ . }}{{ end }}', 'paired'],
		['{{ $text := trim .Inner "\\n" }}', 'paired'],
		['{{/* .Inner */}}', 'single'],
		['<p>.Inner</p>', 'single'],
		['{{ print ".Inner" }}', 'single'],
		['{{ (index $.Parents 0).Inner }}', undefined],
		['{{ template "box" . }}', undefined],
		['{{ .Inner ', undefined],
		['{{ .Get "a }}', undefined],
	])('has a closing tag where it reads the inner text, and none where it certainly does not: %s', (text, form) => {
		expect(learnTemplate(text).form).toBe(form);
	});

	it.each([
		['{{/* A box.\n   With a frame. */}}\n<div>', 'A box.\nWith a frame.'],
		['\n{{- /*\n * A box.\n *\n * - `a`: its colour\n */ -}}', 'A box.\n\n- `a`: its colour'],
		['<div>{{/* inside */}}</div>', undefined],
		['{{/* Copyright 2020 Somebody */}}', undefined],
		['{{/* Copyright 2020 Somebody */}}{{/* A box. */}}', 'A box.'],
		['{{ .Inner }}{{/* behind */}}', undefined],
		['{{/* never closed', undefined],
	])('is explained by its leading comment: %s', (text, about) => {
		expect(learnTemplate(text).about).toBe(about);
	});

	it('is learned from whatever it is, in time that grows with its length only', () => {
		const part = fc.constantFrom(
			'{{',
			'}}',
			'{{/*',
			'*/}}',
			'.Get',
			' "a" ',
			'"',
			'`',
			"'",
			'.Inner',
			'.Params',
			'\n',
			' ',
			'0',
			'.',
		);
		fc.assert(
			fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
				const { parameters, form, mayReadMore } = learnTemplate(parts.join(''));
				expect(parameters.every((name) => parts.join('').includes(name))).toBe(true);
				// What is not whole is told nothing certain of.
				if (form === undefined) expect(typeof mayReadMore).toBe('boolean');
			}),
		);
		for (const long of ['{{ ', '{{/* ', '{{ .Get ', '{{ "', '.Get "a" ', '{{ .a.a.a }}', '{{ .']) {
			const began = performance.now();
			learnTemplate(long.repeat(20_000));
			expect(performance.now() - began).toBeLessThan(1500);
		}
	});
});
