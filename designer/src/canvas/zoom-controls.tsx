import { useReactFlow, useStore } from '@xyflow/react';
import { LayoutGrid, Maximize, Minus, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useEditor, useEditorStore } from '../editor/editor-context';
import { IconButton } from '../ui/button';
import { useShowAll } from './use-show-all';

/** Nearer, farther, see it all, and put the drawing in order. */
export function ZoomControls() {
  const { t } = useTranslation('designer');
  const { zoomIn, zoomOut } = useReactFlow();
  const showAll = useShowAll();
  const zoom = useStore((state) => state.transform[2]);
  const store = useEditorStore();
  const readOnly = useEditor((state) => state.readOnly);
  return (
    <div className="float row zoom">
      <IconButton small icon={Minus} label={t('canvas.zoomOut')} onClick={() => void zoomOut()} />
      <span className="xs b">{Math.round(zoom * 100)} %</span>
      <IconButton small icon={Plus} label={t('canvas.zoomIn')} onClick={() => void zoomIn()} />
      <IconButton small icon={Maximize} label={t('canvas.fit')} onClick={() => void showAll(false)} />
      <IconButton
        small
        icon={LayoutGrid}
        label={t('canvas.tidy')}
        disabled={readOnly}
        onClick={() => store.getState().tidy()}
      />
    </div>
  );
}
