// Stands in for js-yaml in the bundles. gray-matter brings it along for parsing, and is only asked to split here; what
// is between the fences is parsed by `yaml`.
function refuse() {
	throw new Error('front matter is parsed by yaml');
}

module.exports = { safeLoad: refuse, safeDump: refuse };
