/** What several processes need: the queue, the worker and the lock. */
@NullMarked
package io.cloudauth.examples.batch.cluster;

import org.jspecify.annotations.NullMarked;
