import { compileProcedure } from '@oficio/schemas/compile';
import type { Procedure } from '@oficio/schemas/definition';
import { EndlessMacrostep } from '@oficio/schemas/interpret';
import { useQuery } from '@tanstack/react-query';
import { CatchBoundary } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session';
import { PendingPage } from '../app/pending-page';
import { readLocalCopy } from '../editor/local-journal';
import { openDraft } from '../editor/open-draft';
import { UnreadableDraft } from '../editor/unreadable-draft';
import { useLanguage } from '../i18n';
import { townCalendarQuery } from '../operate/town-calendar';
import { NotPlayable } from './not-playable';
import { simulateRoute } from './simulate-route';
import { SimulatorScreen } from './simulator-screen';
import '../operate/operate.css';
import './simulate.css';

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

type Opened = { procedure: Procedure } | { unreadable: { line: string; text: string }[] };

/** Opens the draft as the editor has it in this browser, saved or not, and plays it here. */
export function SimulatePage() {
  const { procedureId } = simulateRoute.useParams();
  const reply = simulateRoute.useLoaderData();
  const { t } = useTranslation('simulate');
  const { text } = useLanguage();
  const { town } = useSession();
  const calendar = useQuery(townCalendarQuery);
  const [opened, setOpened] = useState<Opened | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once for each reply
  useEffect(() => {
    let here = true;
    void readLocalCopy(`${town.id}/${procedureId}`).then((local) => {
      if (!here) return;
      const draft = openDraft(reply, local);
      if (draft.ok) setOpened({ procedure: draft.document });
      else
        setOpened({
          unreadable: draft.problems.map(({ path, text: said }) => ({ line: path, text: text(said) })),
        });
    });
    return () => {
      here = false;
    };
  }, [reply, procedureId, town.id]);

  const compiled = useMemo(() => {
    if (!opened || !('procedure' in opened)) return null;
    try {
      return {
        ok: true as const,
        compiled: compileProcedure(opened.procedure, { version: 1, hash: `draft-${reply.revision}` }),
      };
    } catch (error) {
      return { ok: false as const, message: said(error) };
    }
  }, [opened, reply.revision]);

  if (opened && 'unreadable' in opened) return <UnreadableDraft problems={opened.unreadable} />;
  if (!compiled || calendar.isPending) return <PendingPage />;
  if (!compiled.ok) return <NotPlayable procedureId={procedureId} message={compiled.message} />;
  if (!calendar.data) return <NotPlayable procedureId={procedureId} message={t('noCalendar')} />;
  return (
    <CatchBoundary
      getResetKey={() => reply.revision}
      errorComponent={({ error }) => (
        <NotPlayable
          procedureId={procedureId}
          message={error instanceof EndlessMacrostep ? t('notPlayable.endless') : said(error)}
        />
      )}
    >
      <SimulatorScreen compiled={compiled.compiled} calendar={calendar.data} />
    </CatchBoundary>
  );
}
