package vn.langnghe.audit;

import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * The values before and after as the text that is stored and hashed: JSON, names in
 * order.
 */
final class FactValues {

	private static final JsonMapper JSON = new JsonMapper();

	private static final TypeReference<TreeMap<String, String>> VALUES = new TypeReference<>() {
	};

	private FactValues() {
	}

	static String toJson(Map<String, String> values) {
		try {
			return JSON.writeValueAsString(new TreeMap<>(values));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("texts can always be written", ex);
		}
	}

	/** Empty when somebody has made the stored text unreadable: the verifier names it. */
	static Map<String, String> fromJson(String json) {
		try {
			return JSON.readValue(json, VALUES);
		}
		catch (JsonProcessingException ex) {
			return Map.of();
		}
	}

}
