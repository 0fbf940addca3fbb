declare const self: DedicatedWorkerGlobalScope & { module?: { exports: unknown }; exports?: unknown };

/**
 * What stands for `require` in a worker: loads bundles of CommonJS, each once, and waits for them as `require` does.
 *
 * @param folder the address of the folder with the bundles
 */
export function loaderFor(folder: string): (name: string) => unknown {
	const loaded = new Map<string, unknown>();
	return (name) => {
		if (!loaded.has(name)) {
			const { module: outer, exports: outerExports } = self;
			const module = { exports: {} };
			self.module = module;
			self.exports = module.exports;
			try {
				self.importScripts(new URL(name, folder).href);
			} finally {
				Object.assign(self, { module: outer, exports: outerExports });
			}
			loaded.set(name, module.exports);
		}
		return loaded.get(name);
	};
}
