import type { CompiledProcedure } from '@oficio/schemas/compile';
import type { Explanation } from '@oficio/schemas/criteria';
import type { Calendar } from '@oficio/schemas/deadlines';
import { EndlessMacrostep } from '@oficio/schemas/interpret';
import { Link } from '@tanstack/react-router';
import { FlaskConical, Save, X } from 'lucide-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session';
import { usePageTitle } from '../app/page-title';
import { isTyping } from '../app/typing';
import { UserBlock } from '../app/user-block';
import { useLanguage } from '../i18n';
import { civil } from '../operate/date-words';
import { announce } from '../ui/announce';
import { Banner } from '../ui/banner';
import { BrandMark } from '../ui/brand';
import { Button } from '../ui/button';
import { Chip } from '../ui/chip';
import { Icon } from '../ui/icon';
import { ClockPanel } from './clock-panel';
import { LettersPanel } from './letters-panel';
import { OfferList } from './offer-list';
import { eventOf, type Offer, offersOf, usualOffer } from './offers';
import { PersonPanel } from './person-panel';
import { SaveRunDialog } from './save-run-dialog';
import { SedePanel } from './sede-panel';
import { SetupDialog } from './setup-dialog';
import {
  act,
  backToStart,
  localOf,
  nextDeadline,
  type Played,
  playSimulation,
  type Setup,
  type SimulatedEvent,
  type Simulation,
  stepAgain,
  stepBack,
} from './simulation';
import { Verdicts } from './verdicts';
import WalkedChart from './walked-chart';
import type { WalkedPath } from './walked-path';

/** Undefined for a run that never ends: the page that draws it says so. */
function playable(run: () => Played): Played | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof EndlessMacrostep) return undefined;
    throw error;
  }
}

const empty = (setup: Setup): Simulation => ({ setup, acts: [], undone: [] });

/** The simulator: person and verdicts, the path walked, the letters and the sede, the clock. Nothing is sent. */
export function SimulatorScreen({ compiled, calendar }: { compiled: CompiledProcedure; calendar: Calendar }) {
  const { t } = useTranslation('simulate');
  const { language, text } = useLanguage();
  const { town, clock } = useSession();
  const { procedure } = compiled;
  const [simulation, setSimulation] = useState<Simulation>(() =>
    empty({
      entry: procedure.entries[0]?.id ?? '',
      at: localOf(Date.parse(clock.now)),
      fields: {},
      person: null,
    }),
  );
  const [proposal, setProposal] = useState<Explanation | null>(null);
  const [settingUp, setSettingUp] = useState(false);
  const [saving, setSaving] = useState(false);
  const [asking, setAsking] = useState<Offer | null>(null);
  const [letterLanguage, setLetterLanguage] = useState<'es' | 'ca-valencia'>('ca-valencia');
  usePageTitle(t('title', { name: text(procedure.name) }));

  const played = useMemo(
    () => playSimulation(compiled, calendar, simulation),
    [compiled, calendar, simulation],
  );
  const offers = useMemo(
    () => offersOf(compiled, played.play.step.snapshot, played.today),
    [compiled, played],
  );
  const path = useMemo((): WalkedPath => {
    const visited = new Map<string, string>();
    const taken = new Set<string>();
    for (const { step, on } of played.lines) {
      for (const id of step?.entered ?? [])
        visited.set(id, civil(on, 'short', language).replace(/^\S+ /, ''));
      for (const id of step?.transitions ?? []) taken.add(id);
    }
    return { active: new Set(played.play.step.to), visited, taken };
  }, [played, language]);
  const next = nextDeadline(played.play.clocks);
  const ended = played.play.step.ended;

  const go = (change: (old: Simulation) => Simulation) => {
    const after = change(simulation);
    setSimulation(after);
    const moved = playable(() => playSimulation(compiled, calendar, after));
    if (moved === undefined) return;
    const phases = moved.play.step.to.map((id) => text(compiled.index.phases.get(id)?.phase.name)).join(', ');
    announce(t('isIn', { date: civil(moved.now, 'long', language), phases }));
  };
  const happen = (event: SimulatedEvent) => go((old) => act(old, { at: played.now, event }));
  const pass = (at: string) => go((old) => act(old, { at, event: { kind: 'time' } }));
  const usual = usualOffer(offers);
  const canGoOn = !ended || simulation.undone.length > 0;
  const stepOn = () => {
    if (simulation.undone.length > 0) go(stepAgain);
    else if (usual && (usual.questions.length > 0 || usual.fields.length > 0)) setAsking(usual);
    else if (usual) happen(eventOf(usual, {}, played.today));
    else if (next) pass(next.at);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    if (target.closest('[role="dialog"], .react-flow, button, a, summary, select')) return;
    if (event.key === ' ' && canGoOn) stepOn();
    else if (event.key === 'ArrowLeft' && simulation.acts.length > 0) go(stepBack);
    else if (event.key === 'ArrowRight' && next && !ended) pass(next.at);
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: space and arrows act from the panels of the screen
    <div className="sim" onKeyDown={onKeyDown}>
      <header className="top" data-panel>
        <Link to="/procedures" className="brand" aria-label={t('home')}>
          <BrandMark />
        </Link>
        <div className="top-name">
          <div className="crumb ell">{text(town.name)}</div>
          <h1 className="ell">{text(procedure.name)}</h1>
        </div>
        <Chip tone="info" icon={FlaskConical}>
          {t('nothingIsSent')}
        </Chip>
        <span className="grow" />
        <UserBlock compact />
        <Button icon={Save} onClick={() => setSaving(true)}>
          {t('save.open')}
        </Button>
        <Link className="btn primary" to="/procedures/$procedureId" params={{ procedureId: procedure.id }}>
          <Icon of={X} />
          {t('leave')}
        </Link>
      </header>
      <aside className="p lft" aria-label={t('person.label')} data-panel tabIndex={-1}>
        <PersonPanel
          procedure={procedure}
          setup={simulation.setup}
          played={played}
          onChange={() => setSettingUp(true)}
        />
        <div className="sec">
          {played.refused ? (
            <Banner tone="turn" title={t('refused.title')} role="status">
              <p>{t(`refused.${played.refused}`)}</p>
            </Banner>
          ) : null}
          <OfferList
            compiled={compiled}
            played={played}
            offers={offers}
            asking={asking}
            onAsk={setAsking}
            onEvent={happen}
            onJump={pass}
          />
        </div>
        <div className="sec">
          <Verdicts compiled={compiled} played={played} proposal={proposal} />
        </div>
      </aside>
      <main className="sim-chart" aria-label={t('path.label')} data-panel>
        <WalkedChart procedure={procedure} path={path} label={t('path.label')} />
      </main>
      <aside className="p rgt" aria-label={t('receives')} data-panel tabIndex={-1}>
        <LettersPanel
          compiled={compiled}
          played={played}
          person={simulation.setup.person}
          language={letterLanguage}
          onLanguage={setLetterLanguage}
        />
        <SedePanel
          compiled={compiled}
          played={played}
          setup={simulation.setup}
          calendar={calendar}
          language={letterLanguage}
        />
      </aside>
      <ClockPanel
        played={played}
        calendar={calendar}
        canGoBack={simulation.acts.length > 0}
        canGoOn={canGoOn && (simulation.undone.length > 0 || usual !== undefined || next !== null)}
        onStart={() => go(backToStart)}
        onBack={() => go(stepBack)}
        onNext={stepOn}
        onPass={pass}
      />
      {settingUp ? (
        <SetupDialog
          procedure={procedure}
          setup={simulation.setup}
          onClose={() => setSettingUp(false)}
          onStart={(setup, found) => {
            setSettingUp(false);
            setProposal(found);
            go(() => empty(setup));
          }}
        />
      ) : null}
      {saving ? (
        <SaveRunDialog
          simulation={simulation}
          played={played}
          procedureId={procedure.id}
          calendarId={town.calendar}
          onClose={() => setSaving(false)}
        />
      ) : null}
    </div>
  );
}
