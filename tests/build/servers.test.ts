import { describe, expect, test } from 'vitest';
import { headerRules } from '../../src/build/headers.ts';
import { caddyfile, headersFile, nginxConfig } from '../../src/build/servers.ts';

const rules = headerRules();

test('_headers names every pattern and every header', () => {
  const text = headersFile(rules);
  for (const { paths, headers } of rules) {
    for (const [name, value] of Object.entries(headers)) expect(text).toContain(`  ${name}: ${value}`);
    for (const path of paths) expect(text).toContain(`${path}\n`);
  }
});

describe.each([
  ['Caddy', caddyfile],
  ['nginx', nginxConfig],
])('the configuration of %s', (_name, write) => {
  test('names every value of every header', () => {
    const text = write(rules, 'map.example.org', '/srv/map');
    for (const { headers } of rules) for (const value of Object.values(headers)) expect(text).toContain(value);
  });

  test('takes a folder with spaces, and a site below the root of its host', () => {
    const text = write(rules, 'https://example.org/a/map/', '/srv/my map');
    expect(text).toMatch(/"\/srv\/my map\/?"/);
    expect(text).toContain('/a/map/');
    expect(text).not.toContain('example.org/a');
  });

  test.each(['', 'https://', 'exa mple.org', 'example.org/?a=1'])('refuses the address %j', (address) => {
    expect(() => write(rules, address, '/srv')).toThrow(`not ${address}`);
  });
});
