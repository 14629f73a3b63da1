import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { runOverHttp } from './server-mode.js';

const program = fileURLToPath(new URL('server.mjs', import.meta.url));

it('remembers history and delivers a delayed send though the process is killed before every event', async () => {
  const source = `
    <scxml version="1.0">
      <state id="p"><transition event="leave" target="out"/>
        <history id="h"/>
        <state id="a"><transition event="t" target="b"/></state>
        <state id="b"/>
      </state>
      <state id="out">
        <onentry><send event="back" delay="10ms"/></onentry>
        <transition event="back" target="h"/>
      </state>
    </scxml>`;
  const script = {
    initialConfiguration: ['a'],
    events: [
      { event: { name: 't' }, after: 0, nextConfiguration: ['b'] },
      { event: { name: 'leave' }, after: 0, nextConfiguration: ['out'] },
      { event: { name: 'unheard' }, after: 20, nextConfiguration: ['b'] },
    ],
  };
  expect(await runOverHttp(program, [{ id: 'own', source, script }])).toEqual([
    { id: 'own', result: 'passed', reason: '3 events' },
  ]);
});
