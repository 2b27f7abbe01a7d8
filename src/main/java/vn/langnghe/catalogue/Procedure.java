package vn.langnghe.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * One administrative procedure (thủ tục hành chính).
 *
 * @param id its row
 * @param code its code in the national database of procedures, such as 1.001193
 * @param name its name
 * @param field the field it belongs to, such as Hộ tịch
 * @param timeLimit how long the office may take, in the unit of {@code counting}; null
 * when not known
 * @param counting how the limit is counted
 * @param ordinaryCase whether the limit holds only in the ordinary case, and the source
 * names a longer one
 * @param verified whether somebody has read these facts in the source; what is not
 * verified is shown as such
 */
public record Procedure(long id, String code, String name, String field, @Nullable Integer timeLimit, Counting counting,
		boolean ordinaryCase, boolean verified) {
}
