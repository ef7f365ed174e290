package io.cloudauth.conformance;

import io.cloudauth.conformance.vendor.StockSdk.Speech;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A test that the vendor's client passes in every way in which it can speak. */
@ParameterizedTest
@EnumSource(Speech.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface EverySpeech {}
