import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { replaceDocument } from '../document/document-commands';
import { downloadJson } from '../procedures/download-json';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ChangeList } from '../versions/change-list';
import { changeGroups } from '../versions/version-diff';
import { saveNow } from './autosave';
import { useEditor, useEditorStore } from './editor-context';

/** Two people, one draft: shows what each changed and overwrites nothing until somebody says so. */
export function ConflictNotice({ procedureId }: { procedureId: string }) {
  const { t } = useTranslation('designer');
  const store = useEditorStore();
  const save = useEditor((state) => state.save);
  const document = useEditor((state) => state.document);
  const saved = useEditor((state) => state.saved);
  const [looking, setLooking] = useState(false);
  if (save.kind === 'failed') {
    return (
      <div className="notice">
        <Banner tone="late" title={t('conflict.notSaved')} role="alert">
          <p>{t('conflict.notSavedText')}</p>
          <div className="row wrap">
            <Button small variant="primary" onClick={() => void saveNow(store, procedureId)}>
              {t('conflict.saveNow')}
            </Button>
            <Button small onClick={() => downloadJson(document, document.id)}>
              {t('conflict.download')}
            </Button>
          </div>
        </Banner>
      </div>
    );
  }
  if (save.kind !== 'conflict') return null;
  const { theirs, theirRevision, by } = save;
  const takeTheirs = () => {
    store.setState({ revision: theirRevision, saved: theirs, save: { kind: 'clean', at: save.at } });
    store.getState().run(replaceDocument(theirs, 'restoreVersion'));
    setLooking(false);
  };
  const keepMine = () => {
    store.setState({ revision: theirRevision, saved: theirs, save: { kind: 'unsaved', at: save.at } });
    setLooking(false);
    void saveNow(store, procedureId);
  };
  return (
    <div className="notice">
      <Banner tone="info" title={t('conflict.title', { who: by ?? t('conflict.somebody') })} role="alert">
        <p>{t('conflict.text')}</p>
        <div className="row wrap">
          <Button small variant="primary" onClick={() => setLooking(true)}>
            {t('conflict.look')}
          </Button>
          <Button small onClick={() => downloadJson(document, document.id)}>
            {t('conflict.download')}
          </Button>
        </div>
      </Banner>
      <Dialog
        open={looking}
        onClose={() => setLooking(false)}
        wide
        title={t('conflict.changes')}
        description={t('conflict.changesText')}
        footer={
          <>
            <Button onClick={keepMine}>{t('conflict.keepMine')}</Button>
            <Button variant="primary" onClick={takeTheirs}>
              {t('conflict.takeTheirs')}
            </Button>
          </>
        }
      >
        <div className="stack">
          <section>
            <h3 className="t">{t('conflict.theirs', { who: by ?? t('conflict.somebody') })}</h3>
            <ChangeList groups={changeGroups(saved, theirs)} />
          </section>
          <section>
            <h3 className="t">{t('conflict.mine')}</h3>
            <ChangeList groups={changeGroups(saved, document)} />
          </section>
        </div>
      </Dialog>
    </div>
  );
}
