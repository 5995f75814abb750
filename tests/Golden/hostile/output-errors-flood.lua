-- Errors with long texts.
function player_think()
  error(("x"):rep(10000))
end
