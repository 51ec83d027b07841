/**
 * Tabs: arrow keys move between them, Home and End go to the ends, and one panel is shown.
 */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';

export interface TabOption<T extends string> {
  value: T;
  label: string;
  icon?: ReactNode;
  /** Beside the label: how many want attention. */
  count?: ReactNode;
  guide?: string | undefined;
}

/** Pixels of the neighbour that stay in sight beside the chosen tab. */
const BESIDE = 28;

export function Tabs<T extends string>({
  label,
  options,
  value,
  onChange,
  children,
  className,
  aside,
}: {
  label: string;
  options: readonly TabOption<T>[];
  value: T;
  onChange: (value: T) => void;
  children: ReactNode;
  className?: string | undefined;
  /** At the end of the row of tabs: a button or two. */
  aside?: ReactNode;
}) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  // Where the row is too short for all of them, the chosen one is in sight and so is a part of the next.
  useEffect(() => {
    const row = list.current;
    const tab = row?.querySelector<HTMLElement>(`[data-tab="${value}"]`);
    if (!row || !tab) return;
    const left = tab.offsetLeft - row.offsetLeft;
    if (left < row.scrollLeft + BESIDE) row.scrollLeft = left - BESIDE;
    else if (left + tab.offsetWidth > row.scrollLeft + row.clientWidth - BESIDE)
      row.scrollLeft = left + tab.offsetWidth - row.clientWidth + BESIDE;
  }, [value]);
  const move = (event: KeyboardEvent) => {
    const at = options.findIndex((option) => option.value === value);
    const last = options.length - 1;
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[
      event.key
    ];
    const next = to === undefined ? undefined : options[to];
    if (!next) return;
    event.preventDefault();
    onChange(next.value);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.value}"]`)?.focus();
  };
  return (
    <div className={['tabs', className ?? ''].filter(Boolean).join(' ')}>
      <div className="tab-row">
        <div ref={list} role="tablist" aria-label={label} className="tab-list" onKeyDown={move}>
          {options.map((option) => (
            <button
              key={option.value}
              type="button"
              role="tab"
              className="tab"
              id={`${id}-${option.value}`}
              data-tab={option.value}
              data-guide={option.guide}
              aria-selected={option.value === value}
              aria-controls={`${id}-panel`}
              tabIndex={option.value === value ? 0 : -1}
              onClick={() => onChange(option.value)}
            >
              {option.icon}
              <span>{option.label}</span>
              {option.count}
            </button>
          ))}
        </div>
        {aside ? <div className="tab-aside">{aside}</div> : null}
      </div>
      <div
        key={value}
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${value}`}
        className="tab-panel"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        {children}
      </div>
    </div>
  );
}
