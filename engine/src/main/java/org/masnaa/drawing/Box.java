package org.masnaa.drawing;

/** The box of an element, in the units of the file; its first corner is above and to the left. */
record Box(int x, int y, int width, int height) {

  int end() {
    return x + width;
  }

  int bottom() {
    return y + height;
  }

  int middle() {
    return x + width / 2;
  }

  int centre() {
    return y + height / 2;
  }

  Box moved(int across, int down) {
    return new Box(x + across, y + down, width, height);
  }

  /** The same seen in a mirror that stands at half of a width. */
  Box mirrored(int whole) {
    return new Box(whole - x - width, y, width, height);
  }

  /** Whether it comes nearer to another than a margin. */
  boolean touches(Box other, int margin) {
    return x < other.end() + margin
        && other.x < end() + margin
        && y < other.bottom() + margin
        && other.y < bottom() + margin;
  }

  /** Whether a point lies on it or in it, give or take two units. */
  boolean holds(Corner point) {
    return point.x() >= x - 2
        && point.x() <= end() + 2
        && point.y() >= y - 2
        && point.y() <= bottom() + 2;
  }
}
