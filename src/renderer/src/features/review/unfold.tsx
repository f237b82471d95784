import { useState, type ReactNode } from 'react';
import classes from './review.module.css';

/** A line that opens to more. What is inside is drawn, and asked for, once it was opened. */
export function Unfold({ label, children }: { label: string; children: ReactNode }) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details
      className={classes['unfold']}
      onToggle={(event) => {
        if (event.currentTarget.open) setWasOpened(true);
      }}
    >
      <summary>{label}</summary>
      {wasOpened && children}
    </details>
  );
}
