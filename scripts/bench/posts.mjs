// Posts of the project's own for the bench: the size and mix of a real site's, and always the same.
import fs from 'node:fs';
import path from 'node:path';

const count = 54;
const cities = ['Utrecht', 'Porto', 'Osaka', 'Quito', 'Tallinn', 'Nairobi', 'Halifax', 'Brno', 'Perth'];
const names = ['Ada Lind', 'Bo Okafor', 'Chen Wei', 'Dina Haddad', 'Emil Novak', 'Fumi Sato', 'Gia Costa'];
const topics = ['sidecars', 'waypoints', 'gateways', 'tracing', 'certificates', 'egress', 'rate limits'];

// The head of a PNG, of 1200 by 800 pixels, is all that a check looks at.
export const picture = Buffer.from('89504e470d0a1a0a0000000d49484452000004b0000003200802000000', 'hex');

/** @param {string} content the folder that gets `en/blog/<year>/<slug>/index.md` and pictures */
export function writeOwnPosts(content) {
	for (let post = 0; post < count; post++) {
		const folder = path.join(content, 'en/blog', String(2019 + (post % 7)), `meetup-${post}`);
		fs.mkdirSync(folder, { recursive: true });
		fs.writeFileSync(path.join(folder, 'index.md'), postText(post));
		for (let number = 0; number < 6; number++) fs.writeFileSync(path.join(folder, `photo-${number}.png`), picture);
	}
}

/** @param {number} post */
function postText(post) {
	const city = pick(cities, post);
	const head = `---
title: "What we saw in ${city}"
description: Talks, questions and cake at the ${city} meetup.
publishdate: ${2019 + (post % 7)}-0${1 + (post % 9)}-1${post % 10}
attribution: "${pick(names, post)} (Example Works)"
keywords: [meetup,${city},${pick(topics, post)}]
---
`;
	return head + Array.from({ length: 12 }, (_, part) => section(post, part)).join('\n');
}

/**
 * @param {number} post
 * @param {number} part
 */
function section(post, part) {
	const seed = post * 31 + part;
	const id = (seed * 7919 + 104729).toString(36).padStart(11, 'aB3_-').slice(0, 11);
	const figure = `{{< image width="75%"
    link="./photo-${part / 2}.png"
    caption="${pick(names, seed)} answering questions on ${pick(topics, seed)}"
    >}}`;
	return `## Part ${part + 1}: ${pick(topics, seed)}

${pick(names, seed)} opened the session with [a tour of ${pick(topics, seed + 1)}](https://youtu.be/${id}), and showed
how a small team keeps \`${pick(topics, seed + 2)}\` running. ${pick(names, seed + 3)} then compared three ways to get there,
with numbers for each, before the room split into groups. Everybody agreed that *nothing* beats reading the manual, see
<https://example.org/notes/${seed}> and [the schedule](https://sched.co/${id.slice(0, 5).replace(/[^A-Za-z0-9]/g, 'x')}).

- Question one was about upgrades in ${pick(cities, seed)}, and how long they take on a Friday afternoon.
- Question two was about ${pick(topics, seed + 4)}; the answer is in the recording, at the twentieth minute.

${part % 2 === 0 ? figure : `**${pick(names, seed + 5)}** said it best: measure first, then talk.`}
`;
}

/**
 * @param {string[]} list
 * @param {number} number
 */
function pick(list, number) {
	return list[number % list.length];
}
