/// What a file of evidence is and what it carries: its type by content, the device data split off
/// from it, perceptual hashes of images and of video frames, and which items are one clip.
@NullMarked
package org.govah.keep.media;

import org.jspecify.annotations.NullMarked;
