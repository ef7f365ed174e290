package io.cloudauth.spring.autoconfigure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A condition that matches unless {@code cloudauth.enabled} is {@code false}. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnFlag(name = "cloudauth.enabled", byDefault = true)
@interface ConditionalOnCloudAuth {}
