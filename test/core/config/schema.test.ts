import { describe, expect, it } from 'vitest';
import { configSchema } from '../../../server/src/core/config/jsonSchema.ts';
import { settings } from '../../../server/src/core/config/schema.ts';
import { rules } from '../../../server/src/core/rules/all.ts';
import { profiles } from '../../../server/src/core/site/profiles/profiles.ts';

describe('the JSON schema of .recap.yaml', () => {
	it('names every setting and every rule, says what each is for, and allows no other', () => {
		const schema = JSON.parse(JSON.stringify(configSchema()));
		expect(Object.keys(schema.properties)).toEqual(['profile', 'rules', 'fields', 'terms', 'include', 'exclude']);
		expect(schema.additionalProperties).toBe(false);
		for (const rule of rules) {
			expect(schema.properties.rules.properties[rule.name]).toEqual({
				enum: ['off', 'info', 'warning', 'error'],
				description: rule.summary,
			});
		}
		for (const name of Object.keys(settings.entries)) expect(schema.properties[name].description).toBeTruthy();
	});

	it('allows every profile that there is', () => {
		expect(settings.entries.profile.shape.schema.enum).toEqual(Object.keys(profiles));
	});
});
