-- An endless loop of a jump.
function player_think()
  ::again::
  goto again
end
