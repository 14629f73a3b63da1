import { describe, expect, it } from 'vitest';
import type { EventScript } from './conformance-case.js';
import { openInProcess } from './in-process.js';
import { runCase } from './run-case.js';

/** `t b2` sends t and expects b2; `+100 t b2 c` waits 100 ms before. */
function scriptOf([start = '', ...lines]: readonly string[]): EventScript {
  return {
    initialConfiguration: start.split(' '),
    events: lines.map((line) => {
      const [, after = '0', name = '', states = ''] = /^(?:\+(\d+) )?(\S+) (.*)$/.exec(line) ?? [];
      return { after: Number(after), event: { name }, nextConfiguration: states.split(' ') };
    }),
  };
}

const play = (chart: string, ...script: string[]) =>
  runCase(
    { id: 'own', source: `<scxml version="1.0">${chart}</scxml>`, script: scriptOf(script) },
    openInProcess,
  );

const plays = async (chart: string, ...script: string[]) =>
  expect(await play(chart, ...script)).toEqual({ id: 'own', result: 'passed', reason: expect.any(String) });

describe('events', () => {
  it('are matched by whole tokens from the start, by a wildcard, and by one of several descriptors', async () => {
    const chart = `
      <state id="a"><transition event="err" target="b"/></state>
      <state id="b"><transition event="x y.*" target="c"/></state>
      <state id="c"><transition event="x" target="a"/><transition event="*" target="d"/></state>
      <state id="d"/>`;
    await plays(chart, 'a', 'error a', 'err.send b', 'nothing b', 'y.z c', 'unheard d');
  });

  it('of the chart itself come before those from outside, in the order in which they were raised', async () => {
    const chart = `
      <state id="a"><transition event="t" target="b"><raise event="one"/><raise event="two"/></transition></state>
      <state id="b"><transition event="two" target="wrong"/><transition event="one" target="c"/></state>
      <state id="c"><transition event="two" target="d"/></state>
      <state id="d"/><state id="wrong"/>`;
    await plays(chart, 'a', 't d');
  });

  it('run after the transitions without event', async () => {
    const chart = `
      <state id="a"><transition event="t" target="b"><raise event="one"/></transition></state>
      <state id="b"><transition target="c"/><transition event="one" target="wrong"/></state>
      <state id="c"><transition event="one" target="d"/></state>
      <state id="d"/><state id="wrong"/>`;
    await plays(chart, 'a', 't d');
  });

  it('that nothing waits for are dropped, also once the chart has ended', async () => {
    await plays(
      '<state id="a"><transition event="t" target="f"/></state><final id="f"/>',
      'a',
      'u a',
      't f',
      't f',
    );
  });
});

describe('the end of a state', () => {
  const sequence = `
    <state id="s1"><transition event="t" target="s2"/></state>
    <final id="s2"><onentry><raise event="entered"/></onentry></final>`;

  it('is heard by the state itself', async () => {
    const chart = `<state id="s"><transition event="done.state.s" target="out"/>${sequence}</state><state id="out"/>`;
    await plays(chart, 's1', 't out');
  });

  it('is heard elsewhere, after what the final state raised on entry', async () => {
    const chart = `
      <parallel id="p">
        <state id="s">${sequence}</state>
        <state id="w">
          <state id="w1"><transition event="done.state.s" target="wrong"/><transition event="entered" target="w2"/></state>
          <state id="w2"><transition event="done.state.*" target="w3"/></state>
          <state id="w3"/><state id="wrong"/>
        </state>
      </parallel>`;
    await plays(chart, 's1 w1', 't s2 w3');
  });

  it('of a parallel state comes when all its branches have ended', async () => {
    const branch = (id: string, event: string) =>
      `<state id="${id}"><state id="${id}1"><transition event="${event}" target="${id}2"/></state><final id="${id}2"/></state>`;
    const branches = branch('a', 't') + branch('b', 'u');
    const own = `<parallel id="p"><transition event="done.state.p" target="out"/>${branches}</parallel><state id="out"/>`;
    await plays(own, 'a1 b1', 't a2 b1', 'u out');
    const outer = `<state id="o"><transition event="done.state.p" target="out"/><parallel id="p">${branches}</parallel></state><state id="out"/>`;
    await plays(outer, 'a1 b1', 'u a1 b2', 't out');
  });
});

describe('where a state begins', () => {
  it('may lie deep inside, or in several branches', async () => {
    const chart = `
      <state id="a"><transition event="t" target="p"/></state>
      <state id="p" initial="x2 y2">
        <parallel id="q">
          <state id="x"><state id="x1"/><state id="x2"/></state>
          <state id="y"><state id="y1"/><state id="y2"/></state>
        </parallel>
      </state>`;
    await plays(chart, 'a', 't x2 y2');
    const source = `<scxml version="1.0" initial="x2 y2">${chart}</scxml>`;
    const script = scriptOf(['x2 y2']);
    expect(await runCase({ id: 'own', source, script }, openInProcess)).toMatchObject({ result: 'passed' });
  });

  it('may do something on the way, after the entry of the state and before that of its part', async () => {
    const chart = `
      <state id="s">
        <onentry><raise event="one"/></onentry>
        <initial><transition target="s1"><raise event="two"/></transition></initial>
        <state id="s1"><onentry><raise event="three"/></onentry><transition event="one" target="s2"/></state>
        <state id="s2"><transition event="two" target="s3"/></state>
        <state id="s3"><transition event="three" target="s4"/></state>
        <state id="s4"/>
      </state>`;
    await plays(chart, 's4');
  });

  it('is its first part when it does not say, also without ids', async () => {
    await plays(
      '<state><state id="a"><transition event="t" target="b"/></state></state><state id="b"/>',
      'a',
      't b',
    );
  });
});

describe('history', () => {
  const chart = (type: string) => `
    <state id="out"><transition event="back" target="h"/></state>
    <state id="p"><transition event="leave" target="out"/>
      <history id="h" type="${type}"><transition target="q"/></history>
      <state id="a"/>
      <state id="q"><state id="q1"><transition event="t" target="q2"/></state><state id="q2"/></state>
    </state>`;

  it('that is deep comes back to the very state', () =>
    plays(chart('deep'), 'out', 'back q1', 't q2', 'leave out', 'back q2'));
  it('that is shallow comes back to the part', () =>
    plays(chart('shallow'), 'out', 'back q1', 't q2', 'leave out', 'back q1'));
  it('remembers the branches of a parallel state', async () => {
    const branch = (id: string) =>
      `<state id="${id}"><state id="${id}1"><transition event="${id}" target="${id}2"/></state><state id="${id}2"/></state>`;
    const parallel = `
      <parallel id="p"><transition event="leave" target="out"/><history id="h" type="deep"/>
        ${branch('x')}${branch('y')}
      </parallel>
      <state id="out"><transition event="back" target="h"/></state>`;
    await plays(parallel, 'x1 y1', 'y x1 y2', 'leave out', 'back x1 y2');
  });
});

describe('what a transition leaves', () => {
  const branches = `
    <state id="x"><state id="x1"><transition event="move" target="x2"/></state><state id="x2"/>
      <transition event="again" target="x"/><transition event="across" target="y2"/></state>
    <state id="y"><state id="y1"><transition event="move" target="y2"/></state><state id="y2"/></state>`;

  it('is the whole parallel state when it goes from branch to branch, or to its own branch again', async () => {
    await plays(
      `<parallel id="p">${branches}</parallel>`,
      'x1 y1',
      'move x2 y2',
      'again x1 y1',
      'across x1 y2',
    );
    const nested = `<state id="o"><parallel id="n"><parallel id="p">${branches}</parallel><state id="z"/></parallel></state>`;
    await plays(nested, 'x1 y1 z', 'move x2 y2 z', 'again x1 y1 z', 'across x1 y2 z');
  });

  it('is the source too when it is external, and not when it is internal', async () => {
    const chart = (type: string) => `
      <state id="s"><onexit><raise event="left"/></onexit>
        <transition event="t" type="${type}" target="b"/>
        <state id="a"/><state id="b"><transition event="left" target="c"/></state><state id="c"/>
      </state>`;
    await plays(chart('external'), 'a', 't c');
    await plays(chart('internal'), 'a', 't b');
  });

  it('is nothing without a target', async () => {
    const chart = `
      <state id="s"><onexit><raise event="left"/></onexit>
        <transition event="t"><raise event="go"/></transition>
        <state id="a"><transition event="left" target="c"/><transition event="go" target="b"/></state>
        <state id="b"/><state id="c"/>
      </state>`;
    await plays(chart, 'a', 't b');
  });
});

describe('a conflict of transitions', () => {
  it('is won by the inner one, and between branches by the first', async () => {
    const chart = `
      <parallel id="p"><transition event="t" target="out"/>
        <state id="x"><state id="x1"><transition event="t" target="x2"/></state><state id="x2"/></state>
        <state id="y"><transition event="t" target="out"/></state>
      </parallel>
      <state id="out"/>`;
    await plays(chart, 'x1 y', 't x2 y', 't out');
  });
});

describe('what is sent', () => {
  const delayed = `
    <state id="a"><transition event="t" target="b"><send id="s" event="late" delay="1s"/><send event="soon" delay="100ms"/></transition></state>
    <state id="b"><transition event="stop" target="b"><cancel sendid="s"/></transition>
      <transition event="soon" target="c"/><transition event="late" target="d"/></state>
    <state id="c"><transition event="stop"><cancel sendid="s"/></transition><transition event="late" target="d"/></state>
    <state id="d"/>`;

  it('with a delay arrives after it, though the state that sent it is gone', () =>
    plays(delayed, 'a', 't b', '+50 x b', '+100 x c', '+800 x c', '+100 x d'));
  it('and is cancelled does not arrive', () => plays(delayed, 'a', 't b', '+200 stop c', '+2000 x c'));

  it('without delay arrives after what was raised and before the next event from outside', async () => {
    const chart = `
      <state id="a"><onentry><send event="sent"/><raise event="raised"/></onentry>
        <transition event="sent" target="wrong"/><transition event="raised" target="b"/></state>
      <state id="b"><transition event="sent" target="c"/><transition event="t" target="wrong"/></state>
      <state id="c"><transition event="t" target="d"/></state>
      <state id="d"/><state id="wrong"/>`;
    await plays(chart, 'b', 't d');
  });

  it('to the internal queue is as if raised', () =>
    plays(
      '<state id="a"><onentry><send event="e" target="#_internal"/></onentry><transition event="e" target="b"/></state><state id="b"/>',
      'b',
    ));
});

describe('a chart that a procedure cannot say', () => {
  it.each([
    ['<datamodel><data id="x" expr="1"/></datamodel><state id="a"/>', 'ecmascript expressions (<data>)'],
    ['<state id="a"><transition event="t" cond="x &gt; 1" target="a"/></state>', 'cond of <transition>'],
    ['<state id="a"><transition cond="In(\'b\')" target="a"/></state>', 'active states (In)'],
    ['<state id="a"><invoke src="other"/></state>', 'another session (<invoke>)'],
    [
      '<state id="a"><onentry><send event="e" target="#_parent"/></onentry></state>',
      'another session (target',
    ],
    ['<state id="a"><onentry><send event="e" delayexpr="x"/></onentry></state>', 'delayexpr of <send>'],
    ['<state id="a"><onentry><send event="e" delay="1 day"/></onentry></state>', 'no known measure'],
    [
      '<state id="a"><onentry><send event="e" delay="1ms"/><send event="f" delay="1s"/></onentry></state>',
      'no term in hours',
    ],
    [
      '<state id="a"><history id="h"><transition target="b"><raise event="e"/></transition></history><state id="b"/></state>',
      'default transition of <history>',
    ],
    ['<state id="a"><onentry><blink/></onentry></state>', 'no known meaning (<blink>)'],
  ])('%s is skipped with its reason', async (chart, reason) => {
    const verdict = await play(chart, 'a');
    expect(verdict).toMatchObject({ result: 'skipped' });
    expect(verdict.reason).toContain(reason);
  });
});

describe('a chart that does otherwise than its script', () => {
  it('fails, with where it was and where it should be', async () => {
    const chart = '<state id="a"><transition event="t" target="b"/></state><state id="b"/>';
    expect(await play(chart, 'a', 't a')).toMatchObject({
      result: 'failed',
      reason: 'after event 1, t: in b; expected a',
    });
    expect(await play(chart, 'b')).toMatchObject({ reason: 'at the start: in a; expected b' });
  });

  it.each([
    ['<state id="a">', '<state> is not closed'],
    ['<state id="a"><transition event="t" target="nowhere"/></state>', 'nowhere, which is not there'],
  ])('fails where it is no chart: %s', async (chart, reason) => {
    const verdict = await play(chart, 'a');
    expect(verdict.result).toBe('failed');
    expect(verdict.reason).toContain(reason);
  });
});
