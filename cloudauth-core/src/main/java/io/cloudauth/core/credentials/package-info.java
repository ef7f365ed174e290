/**
 * Where a client gets its AccessKey from: ready-made providers.
 *
 * <p>What stands behind them is internal; any lambda that gives {@code Credentials} serves as well.
 */
@NullMarked
package io.cloudauth.core.credentials;

import org.jspecify.annotations.NullMarked;
