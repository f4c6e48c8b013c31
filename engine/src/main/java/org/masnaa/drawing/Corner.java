package org.masnaa.drawing;

/** A corner of a line, in the units of the file. */
record Corner(int x, int y) {

  Corner moved(int across, int down) {
    return new Corner(x + across, y + down);
  }

  Corner mirrored(int whole) {
    return new Corner(whole - x, y);
  }
}
