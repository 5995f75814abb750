-- An iterator that never ends.
function player_think()
  for _ in function() return 1 end do end
end
