import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session';
import { PendingPage } from '../app/pending-page';
import { EditorProvider } from './editor-context';
import { editorRoute } from './editor-route';
import { EditorScreen } from './editor-screen';
import { createEditorStore, type EditorStore } from './editor-store';
import { readLocalCopy } from './local-journal';
import { openDraft } from './open-draft';
import { parseSelection } from './selection';
import { UnreadableDraft } from './unreadable-draft';

/** Opens the draft that the loader brought, with what this browser remembers of it. */
export function EditorPage() {
  const { procedureId } = editorRoute.useParams();
  const { sel } = editorRoute.useSearch();
  const reply = editorRoute.useLoaderData();
  const { account, town } = useSession();
  const { i18n } = useTranslation();
  const client = useQueryClient();
  const localKey = `${town.id}/${procedureId}`;
  const [opened, setOpened] = useState<EditorStore | { unreadable: { line: string; text: string }[] } | null>(
    null,
  );
  const mayEdit = account.roles.some((role) =>
    ['procedureManager', 'legalOfficer', 'administrator'].includes(role),
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once for each reply; later selections go the other way
  useEffect(() => {
    let here = true;
    void readLocalCopy(localKey).then((local) => {
      if (!here) return;
      const draft = openDraft(reply, local);
      if (!draft.ok) {
        const words = draft.problems.map(({ path, text }) => ({
          line: path,
          text: text[i18n.language as 'es'] ?? text.es,
        }));
        setOpened({ unreadable: words });
        return;
      }
      setOpened(
        createEditorStore({
          ...draft,
          revision: reply.revision,
          savedAt: reply.savedAt,
          selection: parseSelection(sel),
          readOnly: !mayEdit,
        }),
      );
    });
    return () => {
      here = false;
      void client.invalidateQueries({ queryKey: ['procedures'], exact: true });
    };
  }, [reply, localKey, mayEdit]);

  if (!opened) return <PendingPage />;
  if ('unreadable' in opened) return <UnreadableDraft problems={opened.unreadable} />;
  return (
    <EditorProvider value={opened}>
      <EditorScreen procedureId={procedureId} localKey={localKey} />
    </EditorProvider>
  );
}
