package org.masnaa.difference;

/** From which side somebody looks at a change before it is published. */
public enum Review {
  /** What people read and are asked. */
  CONTENT,
  /** What the law has to carry. */
  LEGAL,
  /** Which personal data flows where. */
  PRIVACY
}
