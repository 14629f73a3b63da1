import { Trash2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Collection, deleteItem } from '../document/collection-commands';
import { useEditor, useEditorStore } from '../editor/editor-context';
import { IconButton } from '../ui/button';
import { Chip } from '../ui/chip';

/** The heading of something that is open at the right: what it is, its name, delete and close. */
export function ItemHead({ collection, id, name }: { collection: Collection; id: string; name: string }) {
  const { t } = useTranslation('designer');
  const store = useEditorStore();
  const lastEntry = useEditor((state) => collection === 'entries' && state.document.entries.length === 1);
  return (
    <div className="insp-head">
      <div className="row">
        <Chip>{t(`collection.${collection}`)}</Chip>
        <span className="grow" />
        <IconButton
          small
          icon={Trash2}
          label={t('inspector.deleteItem', { name })}
          disabled={lastEntry}
          onClick={() => {
            store.getState().run(deleteItem(store.getState().document, collection, id));
            store.getState().select(null);
          }}
        />
        <IconButton
          small
          icon={X}
          label={t('inspector.close')}
          onClick={() => store.getState().select(null)}
        />
      </div>
      <h2>{name}</h2>
    </div>
  );
}
