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

	it('tells any other fault to whoever asked for it, once, and writes no more', () => {
		const stream = new PassThrough();
		const told: unknown[] = [];
		const output = new Output(
			() => stream,
			false,
			({ code }) => told.push(code),
		);
		output.line('x');
		const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
		stream.emit('error', full);
		stream.emit('error', full);
		output.line('y');
		expect({ told, closed: output.closed, written: String(stream.read()) }).toEqual({
			told: ['ENOSPC'],
			closed: true,
			written: 'x\n',
		});
	});

	it('waits for a slow reader, and not for one that keeps up or is gone', async () => {
		const stream = new PassThrough({ highWaterMark: 10 });
		const output = new Output(() => stream, false);
		await output.drained();
		output.line('short');
		await output.drained();
		output.line('longer than ten characters');
		let drained = false;
		const waiting = output.drained().then(() => {
			drained = true;
		});
		await new Promise((resolve) => setImmediate(resolve));
		expect(drained).toBe(false);
		stream.resume();
		await waiting;
		stream.pause();
		output.line('longer than ten characters again');
		const gone = output.drained();
		stream.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
		await gone;
		await output.drained();
	});

	it('does not hide any other fault', () => {
		const stream = new PassThrough();
		new Output(() => stream, false).line('x');
		const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
		expect(() => stream.emit('error', full)).toThrow('no space left');
	});
});
