// Stands in for Node's `Buffer` where there is none. gray-matter keeps a copy of every text in one, which nobody reads; and
// it asks of what it is given whether that is one.
export const Buffer = { from: (text) => text, isBuffer: () => false };
