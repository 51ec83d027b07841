/**
 * A native modal dialog: the browser holds the focus, Escape closes, and the focus returns to where it was.
 */
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from './button.tsx';

export function Dialog({
  title,
  icon,
  open,
  onClose,
  children,
  foot,
  wide = false,
}: {
  title: ReactNode;
  icon?: ReactNode;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
  /** The buttons; they stay in sight while the words scroll. */
  foot?: ReactNode;
  wide?: boolean | undefined;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  useEffect(() => {
    const dialog = ref.current;
    // A press on the backdrop lands on the dialog element itself. Not a click: words may be selected out of the box.
    const press = (event: PointerEvent) => {
      if (event.target === dialog) dialog?.close();
    };
    dialog?.addEventListener('pointerdown', press);
    return () => dialog?.removeEventListener('pointerdown', press);
  }, []);
  return (
    <dialog ref={ref} className={wide ? 'dialog dialog-wide' : 'dialog'} aria-labelledby={id} onClose={onClose}>
      {open ? (
        <div className="dialog-box">
          <div className="dialog-head">
            {icon}
            <h2 id={id} className="dialog-title">
              {title}
            </h2>
            <IconButton label="Close" icon={<X aria-hidden="true" />} look="quiet" onClick={onClose} />
          </div>
          <div className="dialog-body">{children}</div>
          {foot ? <div className="dialog-foot">{foot}</div> : null}
        </div>
      ) : null}
    </dialog>
  );
}
