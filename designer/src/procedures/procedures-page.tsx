import type { LocalizedText, Procedure } from '@oficio/schemas/definition';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FileUp, Plus, Workflow } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createProcedure, proceduresQuery } from '../api/procedures';
import { useSession } from '../api/session';
import { useActions } from '../app/action-registry';
import { usePageTitle } from '../app/page-title';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { blankProcedure } from './blank-procedure';
import { NewProcedureDialog } from './new-procedure-dialog';
import { ProceduresTable } from './procedures-table';
import { readProcedureFile } from './read-procedure-file';

/** The procedures of the town: start one, open one, bring one from a file. */
export function ProceduresPage() {
  const { t } = useTranslation('designer');
  usePageTitle(t('procedures.title'));
  const { data: rows } = useSuspenseQuery(proceduresQuery);
  const navigate = useNavigate();
  const client = useQueryClient();
  const [naming, setNaming] = useState<Procedure | null>(null);
  const [fileProblem, setFileProblem] = useState<string | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const create = useMutation({
    mutationFn: createProcedure,
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['procedures'] });
      await navigate({ to: '/procedures/$procedureId', params: { procedureId: id } });
    },
  });
  const { town } = useSession();
  const startBlank = useCallback(() => {
    const unit = town.units.find((one) => one.hasContact) ?? town.units[0];
    setNaming(blankProcedure('', { es: '', 'ca-valencia': '' }, unit));
  }, [town]);
  const actions = useMemo(
    () => [
      { id: 'new-procedure', label: t('procedures.new'), group: t('procedures.title'), run: startBlank },
      {
        id: 'import-procedure',
        label: t('procedures.import'),
        group: t('procedures.title'),
        run: () => file.current?.click(),
      },
    ],
    [t, startBlank],
  );
  useActions('procedures', actions);

  const createFrom = (source: Procedure, name: LocalizedText, id: string) => {
    const { version: _, ...draft } = source;
    create.mutate({ ...draft, id, name }, { onSuccess: () => setNaming(null) });
  };
  const importFile = async (chosen: File | undefined) => {
    if (!chosen) return;
    setFileProblem(null);
    const read = await readProcedureFile(chosen);
    if (read.ok) setNaming(read.procedure);
    else setFileProblem(t('procedures.badFile', { file: chosen.name, problem: read.problem }));
  };

  return (
    <>
      <div className="ph">
        <h1 className="grow">{t('procedures.title')}</h1>
        <Button icon={FileUp} onClick={() => file.current?.click()}>
          {t('procedures.import')}
        </Button>
        <Button variant="primary" icon={Plus} onClick={startBlank}>
          {t('procedures.new')}
        </Button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          onChange={(event) => {
            void importFile(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
      {fileProblem ? (
        <Banner tone="late" title={t('procedures.notImported')} role="alert">
          <p>{fileProblem}</p>
        </Banner>
      ) : null}
      {rows.length === 0 ? (
        <div className="card">
          <EmptyState
            icon={Workflow}
            title={t('procedures.first')}
            actions={
              <>
                <Button variant="primary" onClick={startBlank}>
                  {t('procedures.useTemplate')}
                </Button>
                <Button onClick={() => file.current?.click()}>{t('procedures.import')}</Button>
              </>
            }
          >
            {t('procedures.firstText')}
          </EmptyState>
        </div>
      ) : (
        <ProceduresTable rows={rows} onDuplicate={setNaming} />
      )}
      <NewProcedureDialog
        source={naming}
        takenIds={rows.map((row) => row.id)}
        failed={create.error}
        busy={create.isPending}
        onClose={() => {
          create.reset();
          setNaming(null);
        }}
        onCreate={createFrom}
      />
    </>
  );
}
