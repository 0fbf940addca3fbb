// Stands in for semver in the client's bundle. The client library asks whether this VS Code is new enough for it; VS Code
// installs no extension for which it is too old (`engines.vscode` in package.json, which asks for more than the library).
module.exports = (version) => ({ version, prerelease: [] });
