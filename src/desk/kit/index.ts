/**
 * The shared widgets, in one place to import from. Nothing here knows a screen.
 */
export { Badge, Count, type Tone } from './badge.tsx';
export { Button, type ButtonProps, Cost, IconButton } from './button.tsx';
export { DEPARTMENT_WORDS, DepartmentIcon } from './department.tsx';
export { Dialog } from './dialog.tsx';
export { Empty } from './empty.tsx';
export { Choice, type ChoiceOption, Choices, Field, SelectField, TextArea, TextField, Toggle } from './field.tsx';
export { LiveRegions } from './live.tsx';
export { firstName, listNames, nameOf, personById, roleWords, traitWords } from './names.ts';
export { Length, Money, When } from './numbers.tsx';
export { Panel } from './panel.tsx';
export { placeUrl, portraitUrl } from './pictures.ts';
export { Portrait, Who } from './portrait.tsx';
export { RefusalNote, RefusalWords } from './refusal.tsx';
export { Stat } from './stat.tsx';
export { type TabOption, Tabs } from './tabs.tsx';
export { Term } from './term.tsx';
