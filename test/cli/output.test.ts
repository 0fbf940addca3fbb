import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Output } from '../../server/src/cli/output.ts';

describe('Output', () => {
	it('hands text over in large pieces, in order', () => {
		const stream = new PassThrough();
		const output = new Output(stream, false);
		output.write('a');
		expect(stream.read()).toBeNull();
		output.write('b'.repeat(70_000));
		output.write('c');
		output.flush();
		expect(String(stream.read())).toBe(`a${'b'.repeat(70_000)}c`);
	});

	it('takes a reader that goes away for the end', async () => {
		const output = new Output(
			new PassThrough().on('error', () => {}),
			false,
		);
		expect(output.closed).toBe(false);
		const stream = new PassThrough();
		const closing = new Output(stream, false);
		stream.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
		expect(closing.closed).toBe(true);
		closing.line('nobody reads this');
		expect(stream.read()).toBeNull();
	});

	it('does not hide any other fault', () => {
		const stream = new PassThrough();
		new Output(stream, false).write('x');
		const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
		expect(() => stream.emit('error', full)).toThrow('no space left');
	});
});
