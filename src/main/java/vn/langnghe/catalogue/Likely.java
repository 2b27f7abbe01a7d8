package vn.langnghe.catalogue;

import java.util.List;

/**
 * What something is likely to be, for a person to confirm or not.
 *
 * @param value the suggestion
 * @param words the words of the text that speak for it, as they stand in the list of word
 * rules; empty when it follows from another suggestion
 * @param <E> what is sorted
 */
public record Likely<E extends Enum<E>>(E value, List<String> words) {
}
