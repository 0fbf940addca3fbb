import { describe, expect, it } from 'vitest';
import { renderBody, renderDocument } from './support.ts';

const config = { '/site/hugo.toml': 'baseURL = "https://istio.io/latest"\n[languages.en]\n[languages.uk]\n' };

describe('a block of code', () => {
	const code = (text: string, syntax = 'bash') =>
		`<pre><code class="language-${syntax}" data-expandlinks="true" data-repo="istio">${text}</code></pre>`;

	it("has the site's markup, and shows what is in it as text", async () => {
		expect(await renderBody('{{< text bash >}}\n$ echo "<a>" & **b**\n\n\n{{< /text >}}\n')).toBe(
			code('$ echo &#34;&lt;a&gt;&#34; &amp; **b**'),
		);
	});

	it('loses the indent that it has in a list', async () => {
		const body = '1. One:\n\n    {{< text yaml >}}\n    a:\n      b: 1\n   c\n    {{< /text >}}\n\n1. Two\n';
		expect(await renderBody(body)).toContain(`<p>One:</p>${code('a:\n  b: 1\n   c', 'yaml')}</li>`);
	});

	it('names the output, the file and the repository where it is told', async () => {
		const html = await renderBody(
			'{{< text syntax=bash outputis=json downloadas="a.sh" repo=proxy >}}\n$ x\n{{< /text >}}\n',
		);
		expect(html).toContain('data-downloadas="a.sh" data-outputis="json" data-repo="proxy"');
		expect(await renderBody('{{< text bash json >}}\n$ x\n{{< /text >}}\n')).toContain('data-outputis="json"');
	});

	it('is loaded from its address in the reader’s browser', async () => {
		const html = await renderBody('{{< text syntax="yaml" url="https://a.example/x/y.yaml" >}}\n{{< /text >}}\n');
		expect(html).toContain('data-downloadas="y.yaml" data-src="https://a.example/x/y.yaml"');
	});

	it("has a hidden link to each file of Istio's that it names", async () => {
		const html = await renderBody('{{< text bash >}}\n$ kubectl apply -f @samples/a/b.yaml@\n{{< /text >}}\n');
		expect(html).toMatch(
			/^<div><a [^>]*href="https:\/\/raw\.githubusercontent\.com\/istio\/istio\/master\/samples\/a\/b\.yaml">/,
		);
		const plain = await renderBody('{{< text syntax=bash expandlinks=false >}}\n$ a@b@\n{{< /text >}}\n');
		expect(plain).toContain('<pre><code class="language-bash" data-expandlinks="false"');
		expect(plain).not.toContain('<a ');
	});

	it('holds the release of the site', async () => {
		expect(await renderBody('{{< text bash >}}\n$ curl {{< github_file >}}/a.yaml\n{{< /text >}}\n')).toBe(
			code('$ curl https://raw.githubusercontent.com/istio/istio/master/a.yaml'),
		);
	});

	for (const [tag, inner, reason] of [
		['text', '$ x', 'names no language'],
		['text bash', 'kubectl get pods', 'begins with "$ "'],
		['text yaml json', 'a: 1', 'only a bash block has an output'],
		['text yaml', '  a: 1', 'indented'],
		['text syntax=yaml file="a/b.yaml"', '', 'a/b.yaml'],
	] as const) {
		it(`is a box with the reason where the site would refuse it: ${tag}`, async () => {
			const html = await renderBody(`{{< ${tag} >}}\n${inner}\n{{< /text >}}\n`);
			expect(html).toMatch(/^<div class="recap-box"/);
			expect(html.replaceAll('&#34;', '"')).toContain(reason);
			expect(html).toContain(inner.trim());
		});
	}
});

describe('what a callout holds', () => {
	it('is one text to Markdown with the shortcodes in it', async () => {
		expect(
			await renderBody(
				'{{< tip >}}\nRun:\n\n{{< text bash >}}\n$ a\n\n$ b\n{{< /text >}}\n\nThen *wait*.\n{{< /tip >}}\n',
			),
		).toContain(
			'<div class="content"><p>Run:</p><pre><code class="language-bash" data-expandlinks="true" data-repo="istio">$ a\n\n$ b</code></pre><p>Then<em>wait</em>.</p></div>',
		);
	});

	it('goes on behind another callout as Markdown', async () => {
		const html = await renderBody('{{< tip >}}\n{{< warning >}}\ncareful\n{{< /warning >}}\n*then*\n{{< /tip >}}\n');
		expect(html).toContain('<div class="content">careful</div></aside></div><p><em>then</em>');
	});

	it('shows an unknown shortcode in it whole, blank lines included', async () => {
		const html = await renderBody('{{< tip >}}\n{{< later >}}\n*a*\n\n<b>\n{{< /later >}}\n{{< /tip >}}\n');
		expect(html).toContain('<code class="recap-box-inner">*a*&#10;&#10;&lt;b&gt;</code>');
	});
});

describe('a set of tabs', () => {
	const body =
		'{{< tabset category-name="way" >}}\n{{< tab name="Helm & co" category-value="helm" >}}\n*one*\n{{< /tab >}}\n' +
		'{{< tab name="Second" category-value="two" description="D" >}}\n    {{< text bash >}}\n    $ x\n    {{< /text >}}\n{{< /tab >}}\n{{< /tabset >}}\n';

	it('has a button and a panel for each tab, of which the first is shown', async () => {
		const html = await renderBody(body);
		const id = 'tabset-latestblog2026example-1';
		expect(html).toContain(`<div id="${id}" role="tablist" class="tabset ">`);
		expect(html).toContain(
			`<button aria-selected="true" data-category-value="helm"\n                aria-controls="${id}-0-panel" id="${id}-0-tab" role="tab"><span>Helm &amp; co</span></button>`,
		);
		expect(html).toContain(
			`<div id="${id}-0-panel" role="tabpanel" tabindex="0" aria-labelledby="${id}-0-tab"><em>one</em></div>`,
		);
		expect(html).toContain(`<div hidden id="${id}-1-panel" role="tabpanel"`);
		expect(html).toContain('<p class="tab-description">D</p><pre><code class="language-bash"');
	});

	it('shows all of them where no script runs', async () => {
		const html = await renderBody(body, { pictures: 'page' });
		expect(html).not.toMatch(/<button| hidden/);
		expect(html).toContain('<p class="recap-tab-name">Second</p>');
	});

	it('is numbered behind those that stand in it', async () => {
		const inner = '{{< tabset >}}\n{{< tab name="x" >}}\ny\n{{< /tab >}}\n{{< /tabset >}}';
		const html = await renderBody(
			`{{< tabset >}}\n{{< tab name="x" >}}\n${inner}\n{{< /tab >}}\n{{< /tabset >}}\n\n${inner}\n`,
		);
		expect([...html.matchAll(/<div id="([^"]*)" role="tablist"/g)].map(([, id]) => id?.at(-1))).toEqual([
			'2',
			'1',
			'3',
		]);
	});

	it('is a box where it has none, and so is a tab without a set', async () => {
		expect(await renderBody('{{< tabset >}}\n{{< /tabset >}}\n')).toContain('it has no tab');
		expect(await renderBody('{{< tab name="x" >}}\n{{< /tab >}}\n')).toContain('belongs between');
	});
});

describe('a term', () => {
	const folder = '/site/content/en/docs/reference/glossary';
	const files = {
		...config,
		[`${folder}/_index.md`]: '---\ntitle: Glossary\n---\n',
		[`${folder}/data-plane.md`]:
			'---\ntitle: Data Plane\n---\n\nWhere *traffic* goes, {{< gloss >}}pod{{< /gloss >}} by pod.\n',
		[`${folder}/pod.md`]: '---\ntitle: Pod\n---\nA {{< gloss "data plane" >}}thing{{< /gloss >}}.\n',
	};

	it('carries the explanation of the glossary, whatever its capitals', async () => {
		const html = await renderBody('The {{< gloss >}}data plane{{< /gloss >}} works.\n', { files });
		expect(html).toContain(
			'<span class="term" data-title="Data Plane" data-body="&lt;p&gt;Where &lt;em&gt;traffic&lt;/em&gt; goes,',
		);
		expect(html).toMatch(/">data plane<\/span>works\.<\/p>$/);
	});

	it('may be another word than the one it explains', async () => {
		expect(await renderBody('{{< gloss "pod" >}}these{{< /gloss >}}\n', { files })).toMatch(
			/data-title="Pod" .*>these<\/span>/s,
		);
	});

	it('is shown without an explanation where there is none', async () => {
		expect(await renderBody('A {{< gloss >}}mesh{{< /gloss >}}.\n')).toBe(
			'<p>A<span class="term" data-title="mesh" data-body="">mesh</span>.</p>',
		);
	});
});

describe('the release of the site', () => {
	const data = {
		'/site/data/args.yml':
			'version: "1.99"\nfull_version: "1.99.0"\nprevious_version: "1.98"\nsource_branch_name: release-1.99\nk8s_gateway_api_version: "v9"\n',
	};

	it('is read from its data', async () => {
		const body =
			'{{< istio_version >}} {{< istio_full_version >}} {{< istio_full_version_revision >}} {{< istio_previous_version >}} {{< istio_previous_version_revision >}} {{< istio_release_name >}} {{< k8s_gateway_api_version >}} {{< source_branch_name >}}\n';
		expect(await renderBody(body, { files: { ...config, ...data } })).toBe(
			'<p>1.99 1.99.0 1-99-0 1.98 1-98 1.99 v9 release-1.99</p>',
		);
	});

	it('is part of the addresses of its files', async () => {
		const html = await renderBody('[a]({{< github_tree >}}/x) [b]({{< github_blob >}}/y "t") {{< github_file >}}/z\n', {
			files: { ...config, ...data },
		});
		expect(html).toContain('<a href="https://github.com/istio/istio/tree/release-1.99/x">a</a>');
		expect(html).toContain('<a href="https://github.com/istio/istio/blob/release-1.99/y" title="t">b</a>');
		expect(html).toContain('https://raw.githubusercontent.com/istio/istio/release-1.99/z');
	});

	it('is the known one where the site is not at hand or its data are odd', async () => {
		expect(await renderBody('{{< istio_version >}}\n')).toBe('1.27');
		const odd = { ...config, '/site/data/args.yml': '- [' };
		expect(await renderBody('{{< istio_version >}}\n', { files: odd })).toBe('1.27');
	});

	it('is a box where its value is not known', async () => {
		expect(await renderBody('{{< k8s_gateway_api_version >}}\n')).toContain('data/args.yml');
	});

	const notice = async (release: string, path?: string) => {
		const text = `---\ntitle: T\ntarget_release: ${release}\n---\n`;
		return (await renderDocument(text, path === undefined ? {} : { path })).html;
	};

	for (const [release, shown] of [
		['1.20', '1.2'],
		['"1.20"', '1.20'],
		['"1"', '1'],
		['"0.8"', '0.8'],
		['1.26.3', '1.26.3'],
	] as const) {
		it(`has a notice above a post for ${release}`, async () => {
			expect(await notice(release)).toContain(`assuming Istio ${shown}, so`);
		});
	}

	for (const release of ['"1.27"', '1.28', '"2.0"', 'latest', '""']) {
		it(`has none above a post for ${release}`, async () => expect(await notice(release)).not.toContain('callout'));
	}

	it('has its notice in the language of the post', async () => {
		expect(await notice('1.9', '/site/content/uk/blog/2026/x/index.md')).toContain('припущенням, що Istio 1.9,');
	});
});

describe("Hugo's own shortcodes", () => {
	it('show a figure with its picture as written', async () => {
		expect(await renderBody('{{< figure src="./a b.jpg" >}}\n')).toBe('<figure><img src="./a%20b.jpg"/></figure>');
		expect(
			await renderBody(
				'{{< figure src="a.jpg" title="T <b>" caption="**c** \'q\'" attr="me" attrlink="https://x.example" link="/l" target="_blank" rel="nofollow" width="10" height="5" class="z" >}}\n',
			),
		).toBe(
			'<figure class="z"><a href="/l" target="_blank" rel="nofollow"><img src="a.jpg" alt="c &amp;lsquo;q&amp;rsquo;" width="10" height="5"/></a>' +
				'<figcaption><h4>T &lt;b&gt;</h4><p><strong>c</strong>‘q’<a href="https://x.example">me</a></p></figcaption></figure>',
		);
	});

	it('show videos in frames', async () => {
		expect(await renderBody('{{< youtube id="w7Ft2ymGmfc" autoplay="true" title="A <b>" >}}\n')).toContain(
			'<iframe src="https://www.youtube.com/embed/w7Ft2ymGmfc?autoplay=1" style="position: absolute; top: 0; left: 0; width: 100%; height: 100%; border:0;" allowfullscreen title="A &lt;b&gt;"></iframe>',
		);
		expect(await renderBody('{{< youtube w7Ft2ymGmfc wide >}}\n')).toContain(
			'<div class="wide"><iframe src="https://www.youtube.com/embed/w7Ft2ymGmfc" allowfullscreen',
		);
		expect(await renderBody('{{< vimeo 146022717 >}}\n')).toContain('src="https://player.vimeo.com/video/146022717"');
		expect(await renderBody('{{< youtube >}}\n')).toContain('names no video');
	});

	it('show highlighted code', async () => {
		expect(await renderBody('{{< highlight go >}}\na < b\n{{< /highlight >}}\n')).toBe(
			'<div class="highlight"><pre tabindex="0"><code class="language-go" data-lang="go">a &lt; b</code></pre></div>',
		);
	});
});

describe('other shortcodes of the site', () => {
	it('put a table in the middle', async () => {
		expect(await renderBody('{{< centered_block wide >}}\na | b\n---|---\n1 | 2\n{{< /centered_block >}}\n')).toMatch(
			/^<div class="centered-block wide"><table>.*<\/table><\/div>$/,
		);
	});

	it('show a diagram as the site does, and elsewhere its source with a label', async () => {
		const body = '{{< mermaid >}}\ngraph LR\n\n  a --> b[x<br/>y]\n{{< /mermaid >}}\n';
		expect(await renderBody(body)).toBe('<div class="mermaid" align="center">graph LR\n\n  a --> b[x<br/>y]</div>');
		expect(await renderBody(body, { pictures: 'preview' })).toBe(
			'<figure class="recap-diagram"><figcaption>Mermaid diagram</figcaption><pre><code class="language-mermaid">graph LR&#10;&#10;  a --&gt; b[x&lt;br/&gt;y]&#10;</code></pre></figure>',
		);
	});

	it('keep out of addresses what is no text', async () => {
		const html = await renderBody('[x]({{< later a="<b>" >}}) <a href="{{< tip >}}">y</a>\n');
		expect(html).not.toMatch(/href="[^"]*<(?:span|div)/);
	});

	it('say on which line a fault is', async () => {
		expect(await renderBody('one\n\n{{< image link="./welcome.jpg"\n    caption=“C” >}}\n')).toContain(
			'line 11: a value',
		);
	});

	it('are read as Markdown where they stand in percent signs', async () => {
		expect(await renderBody('{{% tip %}}\n**b**\n{{% /tip %}}\n')).toContain(
			'<div class="content"><strong>b</strong></div>',
		);
		expect(await renderBody('see {{% istio_version %}} now\n')).toBe('<p>see 1.27 now</p>');
	});
});
