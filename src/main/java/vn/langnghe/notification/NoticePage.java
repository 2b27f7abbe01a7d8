package vn.langnghe.notification;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a list of notices, newest first.
 *
 * @param lines the notices
 * @param olderThan where the next page goes on, or null on the last
 * @param newerThan where the page before ends, or null on the first
 */
public record NoticePage(List<NoticeLine> lines, @Nullable Long olderThan, @Nullable Long newerThan) {
}
