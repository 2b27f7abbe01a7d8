/** The product's own PostgreSQL, started when no database is configured. */
@NullMarked
package vn.langnghe.platform.database;

import org.jspecify.annotations.NullMarked;
