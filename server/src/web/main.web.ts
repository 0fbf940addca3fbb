// The worker that the VS Code extension starts in a browser. The first message says where the bundles are.
import { loaderFor } from './loader.ts';

declare const self: DedicatedWorkerGlobalScope & { require?: (name: string) => unknown };

self.onmessage = ({ data }: MessageEvent<unknown>) => {
	const { folder, life } = beginningOf(data);
	self.require = loaderFor(folder);
	const early: unknown[] = [];
	self.onmessage = (message: MessageEvent<unknown>) => void early.push(message.data);
	const live = async () => {
		const { serve } = await import('./server.web.ts');
		serve(self, () => self.close());
		for (const message of early) self.dispatchEvent(new MessageEvent('message', { data: message }));
		await new Promise(() => undefined);
	};
	// Held for as long as the worker lives: by that its client notices its end, of which nothing else tells. A browser has
	// locks where nobody can listen on the way to it.
	void ('locks' in navigator ? navigator.locks.request(life, live) : live());
};

function beginningOf(data: unknown): { readonly folder: string; readonly life: string } {
	if (typeof data === 'object' && data !== null && 'folder' in data && 'life' in data)
		return { folder: String(data.folder), life: String(data.life) };
	throw new Error('The first message has to say where the bundles are.');
}
