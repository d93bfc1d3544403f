package org.govah.link;

import org.govah.core.words.Message;

/// One list that was derived from another. Copies are not corroboration: the list does not count as
/// independent.
///
/// @param list the derived list
/// @param from the list it was taken from
/// @param share of the derived list's records that stand in the other word for word, 0 to 1
/// @param because what shows it
public record Copy(String list, String from, double share, Message because) {}
