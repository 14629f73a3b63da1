import { blocksPublication } from '@oficio/schemas/analysis';
import { parseProcedure } from '@oficio/schemas/definition';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Check, CircleDashed, TriangleAlert, X } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/call';
import { proceduresQuery, publishProcedure, versionQuery, versionsQuery } from '../api/procedures';
import { saveNow } from '../editor/autosave';
import { setEditing, useEditing } from '../editor/editing-state';
import { useEditor, useEditorStore } from '../editor/editor-context';
import { isDirty } from '../editor/editor-store';
import { useLanguage } from '../i18n';
import { useFindings } from '../problems/use-findings';
import { announce } from '../ui/announce';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { TextField } from '../ui/text-field';
import { ChangeList } from './change-list';
import { changeGroups, nothingChanged } from './version-diff';

type State = 'good' | 'bad' | 'warn' | 'wait';
const looks = { good: Check, bad: X, warn: TriangleAlert, wait: CircleDashed };

function Line({ state, title, children }: { state: State; title: string; children?: ReactNode }) {
  return (
    <li className={`check ${state}`}>
      <Icon of={looks[state]} size={20} />
      <div>
        <b>{title}</b>
        {children}
      </div>
    </li>
  );
}

/** Publication as a checklist: never greyed out, it tells what is missing. */
export function PublishDialog({ procedureId }: { procedureId: string }) {
  const { t } = useTranslation('designer');
  const { language } = useLanguage();
  const open = useEditing((state) => state.publishing);
  const store = useEditorStore();
  const client = useQueryClient();
  const document = useEditor((state) => state.document);
  const dirty = useEditor(isDirty);
  const save = useEditor((state) => state.save);
  const readOnly = useEditor((state) => state.readOnly);
  const { list, checking, failed } = useFindings();
  const [note, setNote] = useState('');
  const { data: rows } = useQuery({ ...proceduresQuery, enabled: open });
  const { data: versions } = useQuery({ ...versionsQuery(procedureId), enabled: open });
  const last = versions?.[0];
  const { data: before } = useQuery({
    ...versionQuery(procedureId, last?.version ?? 0),
    enabled: open && last !== undefined,
  });
  const groups = useMemo(() => {
    const parsed = before && parseProcedure(before.procedure);
    if (!parsed?.ok) return null;
    const { version: _, ...older } = parsed.procedure;
    return changeGroups(older, document);
  }, [before, document]);
  const publish = useMutation({
    mutationFn: () => publishProcedure(procedureId, store.getState().revision, note),
    onSuccess: async ({ version }) => {
      announce(t('publish.done', { version }));
      await client.invalidateQueries({ queryKey: ['procedures'] });
    },
  });
  const { reset } = publish;
  useEffect(() => {
    if (!open) return;
    reset();
    setNote('');
    void saveNow(store, procedureId);
  }, [open, store, procedureId, reset]);

  const findings = (list ?? []).filter((finding) => !finding.waiver);
  const waived = (list ?? []).filter((finding) => finding.waiver);
  const blocking = findings.filter(blocksPublication);
  const openCases = rows?.find((row) => row.id === procedureId)?.openCases ?? 0;
  const unsaved = dirty || save.kind === 'saving';
  const same = groups !== null && nothingChanged(groups) && groups.moved === 0;
  const ready =
    !readOnly &&
    !unsaved &&
    !checking &&
    !failed &&
    blocking.length === 0 &&
    !same &&
    save.kind !== 'conflict';
  const close = () => setEditing({ publishing: false });

  if (publish.data) {
    return (
      <Dialog
        open={open}
        onClose={close}
        title={t('publish.doneTitle', { version: publish.data.version })}
        description={t('publish.doneText')}
        footer={
          <Button variant="primary" onClick={close}>
            {t('publish.continue')}
          </Button>
        }
      >
        <p className="soft">
          {openCases > 0 ? t('publish.casesStay', { count: openCases }) : t('publish.noCases')}
        </p>
      </Dialog>
    );
  }
  return (
    <Dialog
      open={open}
      onClose={close}
      wide
      title={t('publish.title', { version: (last?.version ?? 0) + 1 })}
      description={t('publish.text')}
      footer={
        <>
          <Button onClick={close}>{t('cancel')}</Button>
          <Button variant="primary" disabled={!ready || publish.isPending} onClick={() => publish.mutate()}>
            {publish.isPending ? t('publish.going') : t('publish.now')}
          </Button>
        </>
      }
    >
      <ul className="checklist">
        <Line
          state={save.kind === 'conflict' || save.kind === 'failed' ? 'bad' : unsaved ? 'wait' : 'good'}
          title={t(
            save.kind === 'conflict'
              ? 'publish.conflict'
              : save.kind === 'failed'
                ? 'publish.notSaved'
                : unsaved
                  ? 'publish.saving'
                  : 'publish.saved',
          )}
        />
        <Line
          state={
            failed
              ? 'bad'
              : list === null || checking
                ? 'wait'
                : blocking.length > 0
                  ? 'bad'
                  : findings.length > 0
                    ? 'warn'
                    : 'good'
          }
          title={
            failed
              ? t('problems.failed')
              : list === null
                ? t('problems.checking')
                : t('publish.findings', {
                    blocking: blocking.length,
                    other: findings.length - blocking.length,
                  })
          }
        >
          <ul className="xs">
            {blocking.slice(0, 5).map((finding) => (
              <li key={`${finding.rule} ${finding.path}`}>{finding.text[language]}</li>
            ))}
            {waived.map((finding) => (
              <li key={`${finding.rule} ${finding.path}`} className="soft">
                {t('publish.waived', {
                  what: finding.text[language],
                  reason: finding.waiver?.reason as string,
                  who: finding.waiver?.approvedBy as string,
                })}
              </li>
            ))}
          </ul>
        </Line>
        <Line
          state={last === undefined ? 'good' : groups === null ? 'wait' : same ? 'bad' : 'good'}
          title={
            last === undefined
              ? t('publish.first')
              : same
                ? t('publish.same')
                : t('publish.changes', { version: last.version })
          }
        >
          {groups ? <ChangeList groups={groups} /> : null}
        </Line>
        <Line
          state="good"
          title={openCases > 0 ? t('publish.casesStay', { count: openCases }) : t('publish.noCases')}
        />
      </ul>
      <TextField label={t('publish.note')} value={note} onChange={setNote} help={t('publish.noteHelp')} />
      {publish.error ? (
        <Banner tone="late" title={t('publish.refused')} role="alert">
          <p>
            {publish.error instanceof ApiError
              ? (publish.error.problem.detail ?? publish.error.problem.title)
              : t('procedures.tryAgain')}
          </p>
        </Banner>
      ) : null}
    </Dialog>
  );
}
