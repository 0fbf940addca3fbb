import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Output } from '../../server/src/cli/output.ts';

describe('Output', () => {
	it('hands text over in large pieces, in order', () => {
		const stream = new PassThrough();
		const output = new Output(() => stream, false);
		output.write('a');
		expect(stream.read()).toBeNull();
		output.write('b'.repeat(70_000));
		output.write('c');
		output.flush();
		expect(String(stream.read())).toBe(`a${'b'.repeat(70_000)}c`);
	});

	it('takes a reader that goes away for the end', () => {
		const stream = new PassThrough();
		const output = new Output(() => stream, false);
		output.line('first');
		expect(output.closed).toBe(false);
		stream.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
		expect(output.closed).toBe(true);
		output.line('nobody reads this');
		expect(String(stream.read())).toBe('first\n');
	});

	it('opens its stream only when there is something to write', () => {
		let opened = 0;
		const output = new Output(() => {
			opened++;
			return new PassThrough();
		}, false);
		output.flush();
		expect(opened).toBe(0);
		output.line('a');
		output.line('b');
		expect(opened).toBe(1);
	});

	it('does not hide any other fault', () => {
		const stream = new PassThrough();
		new Output(() => stream, false).line('x');
		const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
		expect(() => stream.emit('error', full)).toThrow('no space left');
	});
});
